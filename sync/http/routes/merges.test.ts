import { beforeAll, describe, expect, it } from 'vitest';
import { problemSchema } from '../../../shared/contract/problem.ts';
import { mergeReportSchema } from '../../../shared/contract/reports.ts';
import { decidedSchema, registerPageSchema } from '../../../shared/contract/service.ts';
import { exampleService, read } from '../../../test/fixtures/example-service.ts';
import { shipped } from '../../../test/fixtures/shipped-plan.ts';
import { append } from '../../log/append.ts';
import { currentState } from '../../usecases/outcomes.ts';
import { readRegister } from '../../usecases/read-register.ts';

const key = (name: string) => ({ 'idempotency-key': `operation-${name}` });

/** A library in which two contributors submitted. */
async function submitted() {
  const service = await exampleService();
  await service.submit('OV');
  await service.submit('WVG');
  return service;
}

const merge = (service: Awaited<ReturnType<typeof submitted>>, name: string) =>
  read(
    mergeReportSchema,
    service.ask('/api/merges', { as: 'coordinator', method: 'POST', headers: key(name) }),
  );

describe('a merge over HTTP', () => {
  it('does what its preview said, and the preview changes nothing', async () => {
    const service = await submitted();
    const ask = () => read(mergeReportSchema, service.ask('/api/merges/preview', { as: 'coordinator' }));
    const preview = await ask();
    await ask();
    const merged = await merge(service, 'first');
    expect([merged.contributors, merged.changes, merged.sequence]).toEqual([
      preview.contributors,
      preview.changes,
      preview.sequence,
    ]);
  });

  it('writes the register', async () => {
    const service = await submitted();
    await merge(service, 'first');
    const register = await readRegister(service.log.library, shipped.plan);
    expect(register.ok && register.value?.rows.length).toBeGreaterThan(10);
  });

  it('is made once under one key', async () => {
    const service = await submitted();
    const first = await merge(service, 'same');
    const again = await merge(service, 'same');
    const state = await currentState(service.log);
    expect([again.entry ?? first.entry, state.ok && state.value.merges.length]).toEqual([first.entry, 1]);
  });
});

describe('the register over HTTP', () => {
  let service: Awaited<ReturnType<typeof submitted>>;
  beforeAll(async () => {
    service = await submitted();
    await merge(service, 'first');
  });
  const pageOf = (as: string, contributor: string) =>
    service.ask(`/api/register?contributor=${contributor}`, { as });

  it('is read page by page, each contributor once', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `?contributor=${next}`;
      const page = await read(registerPageSchema, service.ask(`/api/register${query}`, { as: 'reader' }));
      seen.push(page.contributor);
      next = page.next;
    }
    expect(seen).toEqual(shipped.plan.contributors.map(({ code }) => code));
  });

  it('gives each row the values of the columns that it names', async () => {
    const { columns, rows } = await read(registerPageSchema, pageOf('ov', 'OV'));
    expect(rows.map(({ values }) => values.length)).toEqual(rows.map(() => columns.length));
  });

  it('hides another contributor’s drafts from an officer', async () => {
    const answer = await pageOf('ov', 'WVG');
    expect([answer.status, (await read(problemSchema, answer)).type]).toEqual([
      403,
      'urn:actieplan:not-allowed',
    ]);
  });
});

describe('what was approved', () => {
  it('is there for every officer, and what came after it is not', async () => {
    const service = await submitted();
    await merge(service, 'first');
    const at = '2021-03-05T10:00:00.000Z';
    await append(service.log, {
      by: { account: 'local:coordinator', name: 'Lokale coördinator' },
      at,
      operation: 'approve-1.0',
      plan: (state) => ({
        fact: {
          kind: 'decision',
          decision: { type: 'approval', version: '1.0', merge: state.number, date: '2021-03-05' },
        },
        bodies: [],
      }),
    });
    const state = await currentState(service.log);
    await service.submit('CJSM');
    const seen = await read(registerPageSchema, service.ask('/api/register?contributor=OV', { as: 'wvg' }));
    expect([seen.entry, seen.rows.length > 0]).toEqual([state.ok && state.value.number, true]);
  });
});

describe('a decision over HTTP', () => {
  const decide = (service: Awaited<ReturnType<typeof submitted>>, json: unknown) =>
    service.ask('/api/decisions', { as: 'coordinator', headers: key('decision'), json });

  it('stands in the log under the number that is answered', async () => {
    const service = await submitted();
    const { entry } = await read(
      decidedSchema,
      decide(service, { decide: 'remark', actionId: 'OV-001', text: 'Graag een indicator.' }),
    );
    const state = await currentState(service.log);
    expect(state.ok && state.value.remarks.map((remark) => [remark.entry, remark.text])).toEqual([
      [entry, 'Graag een indicator.'],
    ]);
  });

  it('is refused where there is nothing to decide', async () => {
    const service = await submitted();
    const conflict = { decide: 'conflict', actionId: 'OV-001', choice: { take: 'register' } };
    const answer = await decide(service, conflict);
    expect((await read(problemSchema, answer)).type).toBe('urn:actieplan:decision-refused');
  });

  it('says which field is wrong', async () => {
    const service = await submitted();
    const answer = decide(service, { decide: 'approve', version: '1.0', date: 'morgen' });
    expect((await read(problemSchema, answer)).detail).toContain('body.date');
  });
});
