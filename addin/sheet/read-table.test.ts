import { describe, expect, it } from 'vitest';
import { type OpenExcel, openExcel } from '../../test/excel-host/node-office.ts';
import { RawCells } from './raw-cells.ts';
import { pieces, readDateSystem, readRows, withoutTrailingBlanks } from './read-table.ts';
import { askPlace, type TablePlace } from './table-place.ts';
import { writeBatches } from './write-cells.ts';

async function tableOf(excel: OpenExcel, values: unknown[][], formats?: string[][]): Promise<TablePlace> {
  return excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const range = sheet.getRangeByIndexes(2, 1, values.length, values[0]?.length ?? 0);
    if (formats !== undefined) range.numberFormat = formats;
    range.values = values;
    const place = askPlace(sheet.tables.add(range, true), true);
    await context.sync();
    return place();
  });
}

describe('a table read through Office.js', () => {
  it('gives the cells as the xlsx reader does, under the sheet’s own row numbers', async () => {
    const excel = await openExcel();
    const place = await tableOf(
      excel,
      [
        ['Titel', 'Start', 'Bedrag', 'Vlag', 'Som'],
        ['Vorming', 44_197, 12.5, true, '=1'],
        ["'=geen formule", 44_198, 0, false, '="a"'],
      ],
      [
        ['General', 'General', 'General', 'General', 'General'],
        ['@', 'dd/mm/yyyy', '#,##0.00', 'General', 'General'],
        ['@', '[$-813]d mmmm yyyy', '0', 'General', 'General'],
      ],
    );
    const rows = await excel.Excel.run((context) => readRows(context, place));
    expect(place.headers).toEqual(
      ['Titel', 'Start', 'Bedrag', 'Vlag', 'Som'].map((text, index) => ({ text, column: index + 1 })),
    );
    expect(rows).toEqual([
      {
        row: 4,
        cells: [
          { kind: 'text', text: 'Vorming' },
          { kind: 'number', number: 44_197, dated: true },
          { kind: 'number', number: 12.5, shown: '12,50' },
          { kind: 'boolean', boolean: true },
          { kind: 'number', number: 1, formula: true },
        ],
      },
      {
        row: 5,
        cells: [
          { kind: 'text', text: '=geen formule' },
          { kind: 'number', number: 44_198, dated: true, shown: expect.any(String) },
          { kind: 'number', number: 0, shown: '0' },
          { kind: 'boolean', boolean: false },
          { kind: 'text', text: 'a', formula: true },
        ],
      },
    ]);
  });

  it('tells error values', async () => {
    const excel = await openExcel();
    const place = await tableOf(excel, [['Titel'], ['#N/A']]);
    const [row] = await excel.Excel.run((context) => readRows(context, place));
    expect(row?.cells).toEqual([{ kind: 'error', error: '#N/A' }]);
  });

  it('keeps blank rows between filled ones and drops those below', async () => {
    const excel = await openExcel();
    const place = await tableOf(excel, [['Titel'], ['a'], [''], ['b'], [''], ['']]);
    const rows = await excel.Excel.run((context) => readRows(context, place));
    expect(withoutTrailingBlanks(rows).map(({ row, cells }) => [row, cells.length])).toEqual([
      [4, 1],
      [5, 0],
      [6, 1],
    ]);
  });

  it('tells what a cell shows where its format makes more of it, and leaves out the padding', async () => {
    const cells = new RawCells().row(
      {
        values: [[0.8, ' a ', 'b', 44_337, -1, 12, 'weg']],
        formulas: [[0.8, ' a ', 'b', 44_337, -1, 12, 'weg']],
        valueTypes: [Array(7).fill('String')],
        numberFormat: [['0%', 'General', '"["@"]"', 'mmm-yy', 'mmm-yy', 'General', ';;;']],
        text: [[' 80% ', ' a ', '[b]', 'mei-21', '########', '12,0', '']],
      },
      0,
      [0, 1, 2, 3, 4, 5, 6],
    );
    expect(cells).toEqual([
      { kind: 'number', number: 0.8, shown: '80%' },
      { kind: 'text', text: ' a ' },
      { kind: 'text', text: 'b', shown: '[b]' },
      { kind: 'number', number: 44_337, dated: true, shown: 'mei-21' },
      { kind: 'number', number: -1, dated: true, shown: null },
      { kind: 'number', number: 12 },
      { kind: 'text', text: 'weg', shown: '' },
    ]);
  });

  it.each([1900, 1904] as const)(
    'counts days from %i where the workbook does, whatever its dates show',
    async (dateSystem) => {
      const excel = await openExcel({ date1904: dateSystem === 1904 });
      await tableOf(excel, [['Start'], [44_197]], [['General'], ['dd/mm/yy']]);
      expect(await excel.Excel.run(readDateSystem)).toBe(dateSystem);
    },
  );
});

describe('a large table', () => {
  it('is read in pieces that one answer carries', () => {
    expect(pieces([{ first: 0, count: 5_000 }], 29).map((batch) => batch.map(({ count }) => count))).toEqual([
      [1_379],
      [1_379],
      [1_379],
      [863],
    ]);
  });

  it('asks for rows that lie apart together', () => {
    const spans = [
      { first: 3, count: 1 },
      { first: 90, count: 2 },
    ];
    expect(pieces(spans, 29)).toEqual([spans]);
  });

  it('is written in requests of a million characters', () => {
    const writes = Array.from({ length: 5_000 }, (_, row) => ({
      row,
      place: 0,
      cell: { kind: 'text', text: 'x'.repeat(500) } as const,
    }));
    expect(writeBatches(writes).map((batch) => batch.length)).toEqual([1_923, 1_923, 1_154]);
  });
});
