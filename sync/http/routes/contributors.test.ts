import { describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contract/problem.ts';
import { checkReportSchema, submitReportSchema } from '../../../shared/contract/reports.ts';
import { contributorsReportSchema } from '../../../shared/contract/service.ts';
import { standingSchema } from '../../../shared/contract/standing.ts';
import { clock, exampleService, read } from '../../../test/fixtures/example-service.ts';
import { check } from '../../usecases/check.ts';
import { readContribution } from '../../usecases/contribution.ts';
import { currentState } from '../../usecases/outcomes.ts';
import { planInForce } from '../../usecases/plan-in-force.ts';
import { checkReport } from '../../usecases/present.ts';

/** A contributor's workbook as read by the use cases, without HTTP. */
async function readDirectly({ log, workbookOf }: Awaited<ReturnType<typeof exampleService>>, code: string) {
  const state = await currentState(log);
  const inForce = state.ok ? await planInForce(log, state.value) : state;
  const read = inForce.ok
    ? readContribution(await workbookOf(code), `${code}.xlsx`, inForce.value.plan)
    : inForce;
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.value;
}

describe('checking over HTTP', () => {
  it.each(['OV', 'WVG', 'WSE', 'CJSM', 'KBBJ'])('finds in %s what the use case finds', async (code) => {
    const service = await exampleService();
    const contribution = await readDirectly(service, code);
    const checked = await check({
      log: service.log,
      now: clock(),
      contributor: code,
      contribution,
      withdraw: [],
    });
    if (!checked.ok) throw new Error(checked.problem.message.en);
    const answer = await service.ask(`/api/contributors/${code}/check`, {
      as: 'coordinator',
      workbook: await service.workbookOf(code),
    });
    const direct = checkReport(`${code}.xlsx`, code, checked.value, contribution.notes, 'nl');
    expect(await answer.json()).toEqual(direct);
  });

  it('finds the same in the table as in the file', async () => {
    const service = await exampleService();
    const { name, table, stamp } = await readDirectly(service, 'WSE');
    const json = { name, table, stamp };
    const asFile = await service.ask('/api/contributors/WSE/check', {
      as: 'wse',
      workbook: await service.workbookOf('WSE'),
    });
    const asTable = await service.ask('/api/contributors/WSE/check', { as: 'wse', json });
    expect(await asTable.json()).toEqual(await asFile.json());
  });

  it('tells the findings in the language that is asked for', async () => {
    const service = await exampleService();
    const workbook = await service.workbookOf('WSE');
    const messages = async (language: string) => {
      const headers = { 'accept-language': language };
      const answer = service.ask('/api/contributors/WSE/check', { as: 'wse', workbook, headers });
      return (await read(checkReportSchema, answer)).findings.map(({ message }) => message);
    };
    expect(await messages('en-GB, nl;q=0.5')).not.toEqual(await messages('nl-BE'));
  });
});

/** What an accepted or unchanged submission answers; other outcomes fail the test. */
async function receiptOf(answer: Promise<Response>) {
  const report = await read(submitReportSchema, answer);
  if (report.outcome !== 'accepted' && report.outcome !== 'unchanged') throw new Error(report.outcome);
  return report;
}

describe('submitting over HTTP', () => {
  it('keeps what passes, and tells its number in the log', async () => {
    const { submit } = await exampleService();
    const { outcome, receipt } = await receiptOf(submit('OV'));
    expect([outcome, receipt.contributor, receipt.sequence]).toEqual(['accepted', 'OV', 1]);
  });

  it('finds its own entry again under the same key', async () => {
    const { submit, log } = await exampleService();
    const first = await receiptOf(submit('OV'));
    const second = await receiptOf(submit('OV'));
    const state = await currentState(log);
    const submissions = state.ok ? state.value.contributors['OV']?.submissions.length : undefined;
    expect([second.receipt.entry, submissions]).toEqual([first.receipt.entry, 1]);
  });

  it('takes the same key of another content for another request', async () => {
    const service = await exampleService();
    const { table, stamp } = await readDirectly(service, 'OV');
    const submitRows = (rows: number) =>
      service.ask('/api/contributors/OV/submissions', {
        as: 'ov',
        headers: { 'idempotency-key': 'the-same-key' },
        json: { name: 'OV.xlsx', table: { ...table, rows: table.rows.slice(0, rows) }, stamp, fix: true },
      });
    await submitRows(3);
    const { outcome, receipt } = await receiptOf(submitRows(4));
    expect([outcome, receipt.sequence]).toEqual(['accepted', 2]);
  });

  it('is refused without a key', async () => {
    const { ask, workbookOf } = await exampleService();
    const workbook = await workbookOf('OV');
    const answer = ask('/api/contributors/OV/submissions', { as: 'ov', workbook });
    expect((await read(problemSchema, answer)).detail).toContain('header.idempotency-key');
  });

  it('is a problem with the file where the file is none', async () => {
    const { ask } = await exampleService();
    const workbook = new Uint8Array(new TextEncoder().encode('Actie-ID;Titel'));
    const problem = await read(problemSchema, ask('/api/contributors/OV/check', { as: 'ov', workbook }));
    expect([problem.status, problem.type]).toEqual([422, 'urn:actieplan:workbook-unusable']);
  });

  it('is not for a contributor that the plan lacks', async () => {
    const { ask, workbookOf } = await exampleService();
    const workbook = await workbookOf('OV');
    const answer = ask('/api/contributors/QQ/check', { as: 'coordinator', workbook });
    expect((await read(problemSchema, answer)).type).toBe('urn:actieplan:contributor-unknown');
  });
});

describe('the contributors', () => {
  it('are all there for the coordinator, with what they submitted', async () => {
    const { ask, submit } = await exampleService();
    await submit('OV');
    const answer = ask('/api/contributors', { as: 'coordinator' });
    const { contributors } = await read(contributorsReportSchema, answer);
    const submitted = contributors.map(({ contributor, submission }) => [contributor, submission !== null]);
    expect(Object.fromEntries(submitted)).toEqual({
      KBBJ: false,
      OV: true,
      WVG: false,
      CJSM: false,
      WSE: false,
    });
  });

  it('are only their own for an officer', async () => {
    const { ask } = await exampleService();
    const answer = ask('/api/contributors', { as: 'ov' });
    const { contributors } = await read(contributorsReportSchema, answer);
    expect(contributors.map(({ contributor }) => contributor)).toEqual(['OV']);
  });
});

describe('what the log knows of a contributor', () => {
  it('is nothing but the round before its first submission', async () => {
    const { ask } = await exampleService();
    const known = await read(standingSchema, ask('/api/contributors/OV/standing', { as: 'ov' }));
    expect([known.sequence, known.latest, known.round?.deadline]).toEqual([null, [], '2021-03-05']);
  });

  it('is its actions now, beside those that an older workbook shows', async () => {
    const { ask, submit } = await exampleService();
    const { receipt } = await receiptOf(submit('OV'));
    const before = `/api/contributors/OV/standing?stamp=${receipt.entry - 1}`;
    const known = await read(standingSchema, ask(before, { as: 'ov' }));
    expect([known.previous.length, known.latest.length, known.highestNumber]).toEqual([0, 10, 10]);
  });

  it('holds the remarks on its actions and no others', async () => {
    const { ask, submit } = await exampleService();
    await submit('OV');
    await submit('WVG');
    for (const actionId of ['OV-001', 'WVG-001']) {
      await ask('/api/decisions', {
        as: 'coordinator',
        headers: { 'idempotency-key': `remark-${actionId}` },
        json: { decide: 'remark', actionId, text: 'Graag een cijfer.' },
      });
    }
    const known = await read(standingSchema, ask('/api/contributors/OV/standing', { as: 'ov' }));
    expect(known.remarks.map(({ actionId }) => actionId)).toEqual(['OV-001']);
  });
});
