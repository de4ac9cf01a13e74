import { describe, expect, it } from 'vitest';
import {
  inline,
  type Parts,
  rels,
  tableXml,
  textRow,
  workbookParts,
  worksheet,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { grid, headers, read, withTable } from '../../../test/fixtures/workbooks/read-parts.ts';

describe('finding the table', () => {
  it('finds a table anywhere on any sheet, its columns in any order, with extra ones', () => {
    const columns = ['Nota', 'Raming (€)', 'Titel', 'Start'];
    const row = (at: number, texts: readonly string[]) =>
      `<row r="${at}">${texts.map((text, i) => inline(`${'FGHI'[i]}${at}`, text)).join('')}</row>`;
    const workbook = read(
      workbookParts(
        { Eerst: worksheet(''), Lijst: worksheet(row(12, columns) + row(13, ['n', '5', 't', 's'])) },
        {
          'xl/worksheets/_rels/sheet2.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
          'xl/tables/table1.xml': tableXml('Mijn', 'F12:I13', columns),
        },
      ),
    );
    expect(workbook.table).toMatchObject({ sheet: 'Lijst', headerRow: 12 });
    expect(workbook.table.headers.map((header) => [header.text, header.column])).toEqual([
      ['Nota', 5],
      ['Raming (€)', 6],
      ['Titel', 7],
      ['Start', 8],
    ]);
    expect(grid(workbook)).toEqual([[13, 'n', '5', 't', 's']]);
  });

  it('finds a plain range under a title, and keeps a doubled header', () => {
    const rows = `${textRow(1, ['Actieplan Onderwijs'])}${textRow(4, [...headers, 'Titel'])}${textRow(5, ['a', 'b', 'c', 'd'])}`;
    const workbook = read(workbookParts({ A: worksheet(rows) }));
    expect(workbook).toMatchObject({ tableName: null, table: { headerRow: 4 } });
    expect(workbook.table.headers.map((header) => header.text)).toEqual([...headers, 'Titel']);
    expect(workbook.range).toEqual({ firstRow: 4, lastRow: 5, firstColumn: 0, lastColumn: 3 });
  });

  it('compares headers as people do', () => {
    const rows = textRow(1, ['TITEL ', 'stárt', 'raming  (€)']) + textRow(2, ['a', 'b', 'c']);
    expect(grid(read(workbookParts({ A: worksheet(rows) })))).toEqual([[2, 'a', 'b', 'c']]);
  });

  it('knows a column by any of its headers', () => {
    const rows = textRow(1, ['Title', 'Begin', 'Estimate']) + textRow(2, ['a', 'b', 'c']);
    const headersWanted = [['Titel', 'Title'], ['Start', 'Begin'], 'Raming'];
    expect(read(workbookParts({ A: worksheet(rows) }), { headersWanted }).table.headerRow).toBe(1);
  });

  it('leaves totals out, and tells of rows typed below the table', () => {
    const rows = textRow(1, headers) + textRow(2, ['a', 'b', 'c']) + textRow(3, ['som', 'x', 'y']);
    const totals = read(withTable('A1:C3', rows, headers, 'totalsRowCount="1"'));
    expect(grid(totals)).toEqual([[2, 'a', 'b', 'c']]);
    expect(totals.rowsBelow).toEqual([]);
    expect(read(withTable('A1:C2', rows))).toMatchObject({
      rowsBelow: [{ row: 3 }],
      table: { rows: { length: 1 } },
    });
  });

  it('reads a table whose header row is hidden', () => {
    const rows = textRow(2, ['a', 'b', 'c']);
    const workbook = read(withTable('A2:C2', rows, headers, 'headerRowCount="0"'));
    expect(workbook.table.headers.map((header) => header.text)).toEqual(headers);
    expect(grid(workbook)).toEqual([[2, 'a', 'b', 'c']]);
  });

  it.each([
    ['at the top', 1],
    ['under a title', 5],
  ])('reads the headers that stand in the first row of a table %s that is said to have none', (_, top) => {
    const rows = textRow(top, headers) + textRow(top + 1, ['a', 'b', 'c']);
    const workbook = read(withTable(`A${top}:C${top + 1}`, rows, headers, 'headerRowCount="0"'));
    expect(grid(workbook)).toEqual([[top + 1, 'a', 'b', 'c']]);
    expect(workbook).toMatchObject({ table: { headerRow: top }, headersByCells: false, alsoMatching: [] });
  });

  it('tells of rows further below a table, and of merged cells among the rows', () => {
    const rows = textRow(1, headers) + textRow(2, ['a', 'b', 'c']) + textRow(9, ['d', 'e', 'f']);
    const sheet = worksheet(rows).replace(
      '</sheetData>',
      '</sheetData><mergeCells count="4"><mergeCell ref="A1:B1"/><mergeCell ref="B2:B3"/><mergeCell ref="onzin"/><mergeCell ref="A40:C41"/></mergeCells>',
    );
    const workbook = read({ ...withTable('A1:C4', rows), 'xl/worksheets/sheet1.xml': sheet });
    expect(workbook.rowsBelow.map(({ row }) => row)).toEqual([9]);
    expect(workbook.merged).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 1, lastColumn: 1 }]);
  });

  const twoTables = (first: readonly string[], second: readonly string[]): Parts =>
    workbookParts(
      { Een: worksheet(textRow(1, first)), Twee: worksheet(textRow(1, second)) },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
        'xl/worksheets/_rels/sheet2.xml.rels': rels({ rId1: ['table', '../tables/table2.xml'] }),
        'xl/tables/table1.xml': tableXml('Eerste', 'A1:C1', first),
        'xl/tables/table2.xml': tableXml('tblActies', 'A1:C1', second),
      },
    );

  it('takes the table with most of the headers and tells of the other', () => {
    const workbook = read(twoTables(['Titel', 'Start', 'Iets'], headers));
    expect(workbook.tableName).toBe('tblActies');
    expect(workbook.alsoMatching).toEqual([
      { sheetName: 'Een', hidden: false, tableName: 'Eerste', headerRow: 1, matching: 2 },
    ]);
  });

  it('takes, of equal tables, the one of the plan’s name, else the first', () => {
    expect(read(twoTables(headers, headers), { tableName: 'TBLACTIES' }).tableName).toBe('tblActies');
    expect(read(twoTables(headers, headers)).tableName).toBe('Eerste');
  });

  it('prefers a full plain range to a table with some of the headers', () => {
    const parts = workbookParts(
      { Lijsten: worksheet(textRow(1, ['Titel', 'Start', 'X'])), Acties: worksheet(textRow(3, headers)) },
      {
        'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
        'xl/tables/table1.xml': tableXml('Lijsten', 'A1:C1', ['Titel', 'Start', 'X']),
      },
    );
    expect(read(parts)).toMatchObject({ sheetName: 'Acties', tableName: null });
  });

  it('still finds a table that lacks a column', () => {
    expect(read(withTable('A1:B1', textRow(1, ['Titel', 'Start']), ['Titel', 'Start'])).tableName).toBe(
      'Tabel7',
    );
  });

  it('reads a table by its cells where its part calls the columns Kolom1, Kolom2 …', () => {
    const rows = textRow(1, headers) + textRow(2, ['a', 'b', 'c']);
    for (const names of [
      ['Kolom1', 'Kolom2', 'Kolom3'],
      ['Titel', 'Column2', 'Column3'],
    ]) {
      const workbook = read(withTable('A1:C2', rows, names));
      expect(workbook).toMatchObject({ tableName: 'Tabel7', headersByCells: true });
      expect(workbook.table.headers.map(({ text }) => text)).toEqual(headers);
      expect(grid(workbook)).toEqual([[2, 'a', 'b', 'c']]);
    }
    expect(read(withTable('A1:C2', rows)).headersByCells).toBe(false);
  });

  it.each<[why: string, ref: string, columns: readonly string[], more: string]>([
    ['lies beyond the sheet', 'A1:C4000000000', headers, ''],
    ['counts other columns than it covers', 'A1:D2', headers, ''],
    ['has two header rows', 'A1:C2', headers, 'headerRowCount="2"'],
    ['has x header rows', 'A1:C2', headers, 'headerRowCount="x"'],
    ['has -1 total rows', 'A1:C2', headers, 'totalsRowCount="-1"'],
  ])('reads the cells where the part of a table %s', (_, ref, columns, more) => {
    const rows = textRow(1, headers) + textRow(2, ['a', 'b', 'c']);
    const workbook = read(withTable(ref, rows, [...columns], more));
    expect(workbook).toMatchObject({ tableName: null, headersByCells: true });
    expect(grid(workbook)).toEqual([[2, 'a', 'b', 'c']]);
  });
});

describe('the list that people see is the list', () => {
  interface Sheet {
    readonly state?: string;
    readonly table?: string;
    readonly headers: readonly string[];
  }

  /** Which of these sheets, called A, B …, is read. */
  function chosen(...sheets: readonly Sheet[]): string {
    const names = sheets.map((_, i) => 'ABC'[i] ?? '');
    const named = sheets.flatMap(({ table, headers: texts }, i): [string, string][] =>
      table === undefined
        ? []
        : [
            [
              `xl/worksheets/_rels/sheet${i + 1}.xml.rels`,
              rels({ rId1: ['table', `../tables/table${i + 1}.xml`] }),
            ],
            [`xl/tables/table${i + 1}.xml`, tableXml(table, 'A1:D2', texts)],
          ],
    );
    const parts = workbookParts(
      Object.fromEntries(
        sheets.map(({ headers: texts }, i) => [names[i], worksheet(textRow(1, texts) + textRow(2, ['x']))]),
      ),
      Object.fromEntries(named),
    );
    const states = sheets.map(
      ({ state }, i) => [`name="${names[i]}"`, `name="${names[i]}" state="${state}"`] as const,
    );
    const workbook = states.reduce(
      (xml, [from, to]) => (to.includes('undefined') ? xml : xml.replace(from, to)),
      parts['xl/workbook.xml'] ?? '',
    );
    return read({ ...parts, 'xl/workbook.xml': workbook }, { headersWanted: wanted, tableName: 'tblActies' })
      .sheetName;
  }

  const wanted = ['Titel', 'Start', 'Einde', 'Raming'];
  const renamed = ['Titel', 'Begindatum', 'Einde', 'Raming'];
  const few = ['Titel', 'Start', 'Iets', 'Anders'];

  it.each<[why: string, sheets: readonly Sheet[], read: string]>([
    [
      'the plan’s own table, one header renamed, before a complete very hidden copy',
      [
        { table: 'tblActies', headers: renamed },
        { table: 'tblActies2', headers: wanted, state: 'veryHidden' },
      ],
      'A',
    ],
    [
      'the plan’s own table before a complete visible one',
      [
        { table: 'Kopie', headers: wanted },
        { table: 'tblActies', headers: renamed },
      ],
      'B',
    ],
    [
      'a visible table before a complete hidden one',
      [
        { table: 'Kopie', headers: wanted, state: 'hidden' },
        { table: 'Lijst', headers: renamed },
      ],
      'B',
    ],
    [
      'a visible plain range before a complete hidden table',
      [{ table: 'Kopie', headers: wanted, state: 'hidden' }, { headers: renamed }],
      'B',
    ],
    [
      'a hidden table before a very hidden one',
      [
        { table: 'Kopie', headers: wanted, state: 'veryHidden' },
        { table: 'Lijst', headers: few, state: 'hidden' },
      ],
      'B',
    ],
    [
      'of visible ones the one with most headers',
      [{ table: 'Lijst', headers: few }, { headers: renamed }],
      'B',
    ],
    ['of equals a table', [{ headers: wanted }, { table: 'Lijst', headers: wanted }], 'B'],
    [
      'the plan’s own table, though hidden, before a visible sheet with some of the headers',
      [{ headers: few }, { table: 'TBLACTIES', headers: wanted, state: 'hidden' }],
      'B',
    ],
  ])('%s', (_, sheets, expected) => {
    expect(chosen(...sheets)).toBe(expected);
  });
});
