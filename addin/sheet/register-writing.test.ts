import { describe, expect, it } from 'vitest';
import type { Action } from '../../shared/actions/action.ts';
import { bindColumns } from '../../shared/actions/bind-columns.ts';
import { readRow } from '../../shared/actions/read-rows.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import { readEdits, type SheetRow } from '../../shared/register/read-edits.ts';
import { writeList } from '../../shared/register/write-list.ts';
import { failAtSync } from '../../test/addin/failing-excel.ts';
import {
  cellOf,
  openRegisterFile,
  registerFile,
  shownRows,
  stampHost,
  stampInHost,
} from '../../test/addin/register-in-excel.ts';
import type { HostOptions } from '../../test/excel-host/excel-host.ts';
import type { OpenExcel } from '../../test/excel-host/node-office.ts';
import { shipped, soundRow } from '../../test/fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../../test/fixtures/typed-sheet.ts';
import { isRegisterOpen } from './is-register-open.ts';
import { OfficeRegister } from './office-register.ts';
import type { OpenRegister } from './register-writing.ts';

const { plan } = shipped;
const fields = plan.columns.map(({ field }) => field);
const [n, next] = [5, 8];
const stamp = { plan: plan.definition.id, shows: n };

const action = (number: number, over: Typed = {}): Action =>
  loggedAction(plan, {
    ...soundRow,
    action_id: `OV-00${number}`,
    title: `Vorming mediawijsheid ${number}`,
    ...over,
  });

const before = [1, 2, 3, 4].map((number) => action(number));
const after = [
  action(1),
  action(2, { indicator: '900 leraren', end: '30/06/2024', estimate: '90.000,00' }),
  action(3, { target_group: '=HYPERLINK("https://elders.test")' }),
  action(4, { end: 'Doorlopend', indicator: '' }),
  action(5),
  action(6, { title: '+1 sessie voor directies' }),
];
const register = new OfficeRegister(() => {});

const open = (rows: readonly Action[] = before, options: HostOptions = {}): Promise<OpenExcel> =>
  openRegisterFile(registerFile(plan, rows, stamp), plan, options);

async function read(): Promise<OpenRegister> {
  const opened = await register.read(plan);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

function sheetRows({ table }: OpenRegister): readonly SheetRow[] {
  const binding = bindColumns(table.headers, plan);
  return table.rows.map((raw, key) => {
    const { row, id, cells } = readRow(raw, key, binding, plan, table.dateSystem);
    return { row, id, values: cells.map(({ value }) => value) };
  });
}

/** What the service would say is to be written into the register as it stands. */
function writingOf(open: OpenRegister, rows: readonly Action[] = after): RegisterWriting {
  const list = writeList(fields, sheetRows(open), rows, new Set());
  return {
    stamp: { shows: open.stamp.shows, next },
    cells: list.cells.map(({ field, ...cell }) => ({ ...cell, column: field })),
    rows: list.rows.map(({ id, values }) => ({ actionId: id, values: [...values] })),
    standing: rows.map(({ id }) => ({ actionId: id, contributor: 'OV', state: 'active' })),
  };
}

async function write(rows: readonly Action[] = after, meanwhile: () => void = () => {}) {
  const sent = await read();
  const writing = writingOf(sent, rows);
  meanwhile();
  return register.write(plan, sent, writing, () => {});
}

/** A column beside the plan's, with a note beside the first row. */
const addOwnColumn = (Excel: OpenExcel['Excel']): Promise<void> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Register');
    const header = sheet.tables.getItem('tblRegister').getHeaderRowRange();
    header.load('columnCount');
    await context.sync();
    sheet.getRangeByIndexes(0, header.columnCount, 1, 1).values = [['Mijn nota']];
    sheet.tables
      .getItem('tblRegister')
      .resize(sheet.getRangeByIndexes(0, 0, before.length + 1, header.columnCount + 1));
    sheet.getRangeByIndexes(1, header.columnCount, 1, 1).values = [['bellen']];
    await context.sync();
  });

const values = (rows: readonly Action[]) =>
  new Map(
    rows.map(({ id, values: cells }) => [
      id,
      Object.fromEntries(fields.flatMap((field, at) => (cells[at] === null ? [] : [[field, cells[at]]]))),
    ]),
  );
const shown = async () => shownRows((await read()).table, plan);

describe('a merge written into the open register', () => {
  it('shows every row as merged, and says so in the stamp', async () => {
    const { host } = await open();
    expect(await write()).toEqual({ ok: true, value: { leftAlone: [] } });
    expect(await shown()).toEqual(values(after));
    expect(stampInHost(host)).toEqual({ ...stamp, shows: next });
    expect([...host.unimplemented]).toEqual([]);
  });

  it('writes nothing a second time', async () => {
    const { host } = await open();
    await write();
    host.trace.clear();
    await write();
    expect(host.trace.cellsWritten).toBe(0);
  });

  it('writes only the cells that differ, and those of the new rows', async () => {
    const { host } = await open();
    host.trace.clear();
    await write();
    const perRow = (await read()).table.headers.length;
    expect(host.trace.cellsWritten).toBeLessThanOrEqual(6 + 2 * perRow);
  });

  it('never makes a formula of a text', async () => {
    const { host } = await open();
    await write();
    const cell = host.person.cell(cellOf(host, 'OV-003', 'Doelgroep'));
    expect([cell.formula, cell.value]).toEqual([undefined, '=HYPERLINK("https://elders.test")']);
  });

  it('leaves a cell alone in which somebody typed since the merge read it', async () => {
    const { host } = await open();
    const typed = await write(after, () =>
      host.coAuthor.type(cellOf(host, 'OV-002', 'Indicator/resultaat'), 'Mijn eigen telling'),
    );
    expect(typed).toEqual({
      ok: true,
      value: { leftAlone: [{ actionId: 'OV-002', field: 'indicator' }] },
    });
    expect(host.person.reads(cellOf(host, 'OV-002', 'Indicator/resultaat'))).toEqual([
      ['Mijn eigen telling'],
    ]);
    expect(host.person.reads(cellOf(host, 'OV-002', 'Einde'))).toEqual([['30/06/2024']]);
  });

  it('says in its stamp that it is still being written while it holds what was typed over what it showed', async () => {
    const { host } = await open();
    const cell = cellOf(host, 'OV-002', 'Indicator/resultaat');
    const [[stood = ''] = []] = host.person.reads(cell);
    await write(after, () => host.coAuthor.type(cell, 'Mijn eigen telling'));
    expect(stampInHost(host)).toEqual({ ...stamp, shows: n, writing: next });
    host.person.type(cell, stood);
    await write();
    expect(stampInHost(host)).toEqual({ ...stamp, shows: next });
    expect(await shown()).toEqual(values(after));
  });

  it('says so too while a row that it changes is gone, which may be put back as it was', async () => {
    const { host } = await open();
    await write(after, () => host.person.deleteTableRows('tblRegister', 1));
    expect(stampInHost(host)).toEqual({ ...stamp, shows: n, writing: next });
    await write();
    expect(stampInHost(host)).toEqual({ ...stamp, shows: next });
    expect(await shown()).toEqual(values(after));
  });

  it('finds the rows where they stand by then: sorted, filtered, inserted and deleted', async () => {
    const { host } = await open();
    const { person } = host;
    await write(after, () => {
      person.sort('tblRegister', 'Titel', false);
      person.filter('tblRegister', 'Actie-ID', ['OV-001']);
      person.insertTableRows('tblRegister', 1);
      person.deleteTableRows('tblRegister', 4);
    });
    const now = await shown();
    expect(now.get('OV-002')).toEqual(values(after).get('OV-002'));
    expect([...now.keys()].toSorted()).toEqual(['OV-002', 'OV-003', 'OV-004', 'OV-005', 'OV-006']);
    expect(host.workbook.table('tblRegister').filters.size).toBe(1);
  });

  it('leaves the coordinator’s own columns, formats, selection and what stands below', async () => {
    const { host, Excel } = await open();
    const { person } = host;
    const below = host.workbook.table('tblRegister').body.rows + 3;
    await addOwnColumn(Excel);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets
        .getItem('Register')
        .getRange(cellOf(host, 'OV-002', 'Einde').split('!')[1] ?? '');
      range.numberFormat = [['d mmm yy']];
      await context.sync();
    });
    person.type(`Register!A${below}`, 'Nagekeken door het secretariaat');
    person.select('Register!C3');
    await write();
    expect(person.reads(cellOf(host, 'OV-001', 'Mijn nota'))).toEqual([['bellen']]);
    expect(host.person.cell(cellOf(host, 'OV-002', 'Einde')).format.numberFormat).toBe('d mmm yy');
    expect(person.reads(`Register!A${below + 2}`)).toEqual([['Nagekeken door het secretariaat']]);
    expect(host.workbook.selection.held.area).toMatchObject({ row: 2, column: 2 });
    expect((await shown()).get('OV-006')).toEqual(values(after).get('OV-006'));
  });

  it('brings the coordinator’s own columns of an older copy up to date, beside new rows too', async () => {
    const { host, Excel } = await open();
    await addOwnColumn(Excel);
    const sent = await read();
    const own = [
      { actionId: 'OV-001', header: 'Mijn nota', expected: 'bellen', value: 'gebeld' },
      { actionId: 'OV-002', header: 'Mijn nota', expected: 'mailen', value: 'gemaild' },
      { actionId: 'OV-006', header: 'Mijn nota', expected: null, value: 'nieuw' },
    ];
    const written = await register.write(plan, sent, { ...writingOf(sent), own }, () => {});
    const notes = ['OV-001', 'OV-002', 'OV-006'].map((id) =>
      host.person.reads(cellOf(host, id, 'Mijn nota')),
    );
    expect(notes).toEqual([[['gebeld']], [['']], [['nieuw']]]);
    expect(written).toEqual({
      ok: true,
      value: { leftAlone: [{ actionId: 'OV-002', field: 'Mijn nota' }] },
    });
  });

  it('stands once, however many panes write it at the same time', async () => {
    const { host } = await open();
    const [one, other] = [await read(), await read()];
    const results = await Promise.all(
      [one, other].map((sent) => register.write(plan, sent, writingOf(sent), () => {})),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, true]);
    expect(await shown()).toEqual(values(after));
    const ids = (await read()).table.rows.map(({ cells }) => cells[0]);
    expect(ids).toHaveLength(after.length);
    expect(stampInHost(host)).toEqual({ ...stamp, shows: next });
  });

  it('of a register that another pane brought further is not written', async () => {
    const { host } = await open();
    const result = await write(after, () => stampHost(host, { ...stamp, shows: next + 3 }));
    expect(result).toEqual({ ok: true, value: { leftAlone: [] } });
    expect(await shown()).toEqual(values(before));
  });

  it('fits the 5 MB that Excel on the web takes', async () => {
    const long = 'Lange tekst over de opvolging. '.repeat(60);
    const many = Array.from({ length: 250 }, (_, at) => ({ ...action(1), id: `OV-${100 + at}` }));
    const changed = many.map((one, at) => ({
      ...one,
      values: one.values.map((value, position) =>
        fields[position] === 'description' ? `${long}${at}` : value,
      ),
    }));
    await open(many, { requestLimit: 1_200_000 });
    expect(
      await write([...changed, ...changed.map((one) => ({ ...one, id: one.id.replace('OV', 'WVG') }))]),
    ).toMatchObject({
      ok: true,
    });
    expect((await shown()).get('WVG-349')?.['description']).toBe(`${long}249`);
  });
});

describe.each(['before', 'after'] as const)('a register of which writing stopped %s a sync', (when) => {
  it('is seen as edited by nobody, and shows the merge after the next click', async () => {
    let k = 0;
    let stopped = true;
    while (stopped) {
      k += 1;
      const excel = await open();
      const sent = await read();
      const writing = writingOf(sent);
      const mend = failAtSync(excel, k, when);
      stopped = !(await register.write(plan, sent, writing, () => {})).ok;
      mend();
      const half = await read();
      const { writing: towards } = half.stamp;
      const reading = readEdits(fields, sheetRows(half), {
        rows: half.stamp.shows === next ? after : before,
        ...(towards === undefined ? {} : { writing: after }),
      });
      expect({ k, edits: reading.edits }).toEqual({ k, edits: [] });
      expect({ k, again: (await register.write(plan, half, writingOf(half), () => {})).ok }).toEqual({
        k,
        again: true,
      });
      expect(await shown()).toEqual(values(after));
      expect(stampInHost(excel.host)).toEqual({ ...stamp, shows: next });
    }
    expect(k).toBeGreaterThan(10);
  });
});

describe('a register that cannot be written', () => {
  it.each([
    ['is protected', 'protected', ({ host }: OpenExcel) => host.person.protectSheet('Register')],
    ['lost its table', 'no-table', ({ host }: OpenExcel) => host.person.deleteTable('tblRegister')],
    ['lost its stamp', 'no-stamp', ({ host }: OpenExcel) => host.workbook.document.properties.clear()],
    [
      'is of another plan',
      'another-plan',
      ({ host }: OpenExcel) => stampHost(host, { plan: 'een-ander-plan', shows: 1 }),
    ],
  ])('because it %s is told to be so, before anything is merged', async (_, code, harm) => {
    harm(await open());
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code } });
  });

  it('because a header was renamed is told by the name of that column', async () => {
    const { host } = await open();
    host.person.renameHeader('tblRegister', 'Indicator/resultaat', 'Resultaat?');
    expect(await register.read(plan)).toEqual({
      ok: false,
      failure: { code: 'headers', headers: ['Indicator/resultaat'] },
    });
  });

  it('because its table stands there twice is told to be so', async () => {
    const { Excel } = await open();
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const whole = worksheets.getItem('Register').tables.getItem('tblRegister').getRange();
      whole.load('values,rowCount,columnCount');
      await context.sync();
      const copy = worksheets.add('Kopie').getRangeByIndexes(0, 0, whole.rowCount, whole.columnCount);
      copy.values = whole.values;
      worksheets.getItem('Kopie').tables.add(copy, true);
      await context.sync();
    });
    expect(await register.read(plan)).toMatchObject({ ok: true });
    await Excel.run(async (context) => {
      context.workbook.tables.getItem('tblRegister').name = 'tblAnders';
      await context.sync();
    });
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code: 'two-tables' } });
  });

  it('because it is open for reading only is told to be so', async () => {
    const { host } = await open();
    Object.defineProperty(host.workbook, 'readOnly', { value: true });
    expect(await register.read(plan)).toEqual({ ok: false, failure: { code: 'read-only' } });
  });
});

describe('which workbook is a register', () => {
  it.each([
    ['the register', stamp, true],
    ['a contributor’s own', { ...stamp, contributor: 'OV' }, false],
    ['nobody’s', null, false],
  ])('is said by its stamp: %s', async (_, stamped, expected) => {
    const { host } = await open();
    host.workbook.document.properties.clear();
    if (stamped !== null) stampHost(host, stamped);
    expect(await isRegisterOpen()).toBe(expected);
  });
});
