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
    expect(totals.rowsBelow).toBe(0);
    expect(read(withTable('A1:C2', rows))).toMatchObject({ rowsBelow: 1, table: { rows: { length: 1 } } });
  });

  it('reads a table whose header row is hidden', () => {
    const rows = textRow(2, ['a', 'b', 'c']);
    const workbook = read(withTable('A2:C2', rows, headers, 'headerRowCount="0"'));
    expect(workbook.table.headers.map((header) => header.text)).toEqual(headers);
    expect(grid(workbook)).toEqual([[2, 'a', 'b', 'c']]);
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
      { sheetName: 'Een', tableName: 'Eerste', headerRow: 1, matching: 2 },
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
});
