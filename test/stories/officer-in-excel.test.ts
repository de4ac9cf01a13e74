import { describe, expect, it } from 'vitest';
import { OfficeWorkbook } from '../../addin/sheet/office-workbook.ts';
import { checkReportSchema } from '../../shared/contract/reports.ts';
import { openPane } from '../addin/officer-pane.ts';
import { at, openActions, soundRows } from '../addin/officer-workbook.ts';
import { exampleService, read } from '../fixtures/example-service.ts';
import { shipped } from '../fixtures/shipped-plan.ts';
import type { Typed } from '../fixtures/typed-sheet.ts';

type Service = Awaited<ReturnType<typeof exampleService>>;

/** The service as the page of OV's officer reaches it. */
function reachedBy({ ask }: Service) {
  const reached: typeof fetch = async (input, request) => {
    const { pathname, search } = new URL(String(input));
    const headers = new Headers(request?.headers);
    const key = headers.get('idempotency-key');
    return ask(`${pathname}${search}`, {
      as: 'ov',
      headers: { 'accept-language': 'nl', ...(key === null ? {} : { 'idempotency-key': key }) },
      ...(request?.body === undefined ? {} : { json: JSON.parse(String(request.body)) }),
    });
  };
  return { fetch: reached };
}

/** OV's workbook, as it was when the log had `shows` entries; without one it carries no stamp. */
async function openCopy(service: Service, rows: readonly Typed[], shows?: number) {
  const excel = await openActions(rows);
  if (shows !== undefined) {
    const { properties } = excel.host.workbook.document;
    properties.set('ActieplanPlan', shipped.plan.definition.id);
    properties.set('ActieplanIndiener', 'OV');
    properties.set('ActieplanStand', shows);
  }
  return openPane(excel, reachedBy(service));
}

async function submitted(service: Service, rows: readonly Typed[], shows?: number): Promise<number> {
  const { actions, settle, working } = await openCopy(service, rows, shows);
  actions.submit();
  await settle();
  const { submit } = working();
  if (submit.step === 'asking') actions.confirmSubmit();
  await settle();
  const after = working().submit;
  if (after.step !== 'accepted') throw new Error(JSON.stringify(after));
  return after.receipt.receipt.entry;
}

const withGroup = (group: string): readonly Typed[] => {
  const [first = {}, ...others] = soundRows(2);
  return [{ ...first, target_group: group }, ...others];
};

describe('an officer in Excel, before the real service', () => {
  it('gets the service’s receipt and ids in the workbook', async () => {
    const service = await exampleService();
    const { actions, settle, working, person } = await openCopy(
      service,
      soundRows(2).map((row) => ({ ...row, action_id: '' })),
    );
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'accepted',
      receipt: { receipt: { sequence: 1, actions: 2 } },
    });
    expect(person.reads('Acties!A2:A3')).toEqual([['OV-001'], ['OV-002']]);
  });

  it('sees in the sheet what the service finds in the same cells', async () => {
    const service = await exampleService();
    const { working, person, settle, host } = await openCopy(service, soundRows(3));
    person.type(at('focus', 2), 'Nieuw');
    await settle();
    person.type(at('end', 3), '31/12/2019');
    await settle();
    person.clear(at('title', 4));
    await settle();
    const found = working().findings.map(({ code, cell }) => `${code} ${cell}`);
    const workbook = new OfficeWorkbook(() => {});
    const list = await workbook.find(shipped.plan, null);
    if (!list.ok || list.value.found !== 'table') throw new Error('no table');
    const { place } = list.value;
    const cells = await workbook.read(place);
    if (!cells.ok) throw new Error(cells.failure.reference);
    const { rows, dateSystem } = cells.value;
    const table = {
      sheet: place.sheetName,
      headerRow: place.firstRow,
      headers: place.headers,
      rows,
      dateSystem,
    };
    const report = await read(
      checkReportSchema,
      service.ask('/api/contributors/OV/check', {
        as: 'ov',
        json: { name: host.workbook.name, stamp: null, table },
      }),
    );
    expect(found.toSorted()).toEqual(report.findings.map(({ code, cell }) => `${code} ${cell}`).toSorted());
  });

  it('never reverts what the other copy of the workbook submitted', async () => {
    const service = await exampleService();
    const shown = await submitted(service, withGroup('Leraren'));
    await submitted(service, withGroup('Leraren lager onderwijs'), shown);
    const stale = await openCopy(service, withGroup('Leraren'), shown);
    stale.person.type(at('indicator', 3), '90 scholen');
    stale.actions.submit();
    await stale.settle();
    expect(stale.working().submit).toMatchObject({ step: 'accepted', receipt: { takenOver: 1 } });
    expect(stale.person.reads(at('target_group', 2))).toEqual([['Leraren lager onderwijs']]);
  });

  it('chooses where both copies changed one cell', async () => {
    const service = await exampleService();
    const shown = await submitted(service, withGroup('Leraren'));
    await submitted(service, withGroup('Leraren lager onderwijs'), shown);
    const { actions, settle, working, person } = await openCopy(service, withGroup('Directies'), shown);
    actions.submit();
    await settle();
    expect(working().submit).toMatchObject({
      step: 'choosing',
      choices: [{ field: 'target_group', mine: 'Directies', theirs: 'Leraren lager onderwijs' }],
    });
    actions.answerChoice('OV-001', 'target_group', 'theirs');
    actions.confirmSubmit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted' });
    expect(person.reads(at('target_group', 2))).toEqual([['Leraren lager onderwijs']]);
  });

  it('withdraws an action, which stays in the log', async () => {
    const service = await exampleService();
    const shown = await submitted(service, soundRows(2));
    const { actions, settle, working } = await openCopy(service, soundRows(1), shown);
    actions.submit();
    await settle();
    actions.answerMissing('OV-002', 'withdraw');
    actions.confirmSubmit();
    await settle();
    expect(working().submit).toMatchObject({ step: 'accepted', receipt: { withdrawn: ['OV-002'] } });
  });
});
