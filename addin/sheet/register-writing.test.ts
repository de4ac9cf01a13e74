import { describe, expect, it } from 'vitest';
import {
  action,
  after,
  before,
  fields,
  next,
  open,
  plan,
  read,
  register,
  sheetRows,
  shown,
  stamp,
  values,
  write,
  writingOf,
} from '../../test/addin/register-being-written.ts';
import { cellOf, stampHost, stampInHost } from '../../test/addin/register-in-excel.ts';
import type { OpenExcel } from '../../test/excel-host/node-office.ts';

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
    expect(stampInHost(host)).toEqual({ ...stamp, writing: next });
    host.person.type(cell, stood);
    await write();
    expect(stampInHost(host)).toEqual({ ...stamp, shows: next });
    expect(await shown()).toEqual(values(after));
  });

  it('says so too while a row that it changes is gone, which may be put back as it was', async () => {
    const { host } = await open();
    await write(after, () => host.person.deleteTableRows('tblRegister', 1));
    expect(stampInHost(host)).toEqual({ ...stamp, writing: next });
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

  it('leaves both rows of an id alone that somebody doubled meanwhile, and tells their cells', async () => {
    const { host } = await open();
    const doubled = () => {
      host.person.insertTableRows('tblRegister', 2);
      host.person.type('Register!A4', 'OV-002');
      host.person.type(cellOf(host, 'OV-002', 'Titel').replaceAll('3', '4'), 'Een kopie om iets te proberen');
    };
    const result = await write(after, doubled);
    const leftAlone = ['indicator', 'end', 'estimate'].map((field) => ({ actionId: 'OV-002', field }));
    expect(result).toEqual({ ok: true, value: { leftAlone: expect.arrayContaining(leftAlone) } });
    const rows = sheetRows(await read()).filter(({ id }) => id === 'OV-002');
    const [first, second] = rows.map((row) => row.values);
    expect(first).toEqual(before[1]?.values);
    expect(second?.filter((value) => value !== null)).toEqual(['Een kopie om iets te proberen']);
    expect(stampInHost(host)).toEqual({ ...stamp, writing: next });
    host.person.deleteTableRows('tblRegister', 2);
    await write();
    expect(await shown()).toEqual(values(after));
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
