import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/cells/raw-table.ts';
import {
  inline,
  type Parts,
  rels,
  sharedStringsXml,
  stylesXml,
  tableXml,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { type ReadRequest, readWorkbook, type Workbook } from './read-workbook.ts';

const headers = ['Titel', 'Start', 'Raming (€)'];

function read(parts: Parts, request: Partial<ReadRequest> = {}): Workbook {
  const outcome = readWorkbook(zipped(parts), { headersWanted: headers, ...request });
  if (!outcome.ok) throw new Error(`${outcome.problem.code} at ${outcome.problem.where}`);
  return outcome.workbook;
}

function shown(cell: RawCell | undefined): unknown {
  if (cell === undefined) return undefined;
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    case 'error':
      return cell.error;
  }
}

function grid(workbook: Workbook): readonly unknown[] {
  return workbook.table.rows.map((row) => [row.row, ...row.cells.map(shown)]);
}

/** The cells of the first data row under the three headers, from their XML. */
function firstRow(cells: string, more: Parts = {}, properties = ''): readonly (RawCell | undefined)[] {
  const sheet = worksheet(`${textRow(1, headers)}<row r="2">${cells}</row>`);
  return read(workbookParts({ Acties: sheet }, more, properties)).table.rows[0]?.cells ?? [];
}

/** One sheet with a table at `ref`, in Excel's layout. */
function withTable(ref: string, rows: string, columns = headers, more = ''): Parts {
  return workbookParts(
    { Acties: worksheet(rows) },
    {
      'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '../tables/table1.xml'] }),
      'xl/tables/table1.xml': tableXml('Tabel7', ref, columns, more),
    },
  );
}

describe('workbooks of other programs', () => {
  it('reads what Excel writes: shared strings, styles, a table', () => {
    const sheet = worksheet(
      '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>' +
        '<row r="2" spans="1:3"><c r="A2" s="0" t="s"><v>3</v></c><c r="B2" s="1"><v>44337</v></c><c r="C2"><v>25000.5</v></c></row>',
    );
    const strings = headers.map((header) => `<t>${header}</t>`);
    const workbook = read({
      ...withTable('A1:C2', ''),
      'xl/worksheets/sheet1.xml': sheet,
      'xl/sharedStrings.xml': sharedStringsXml(
        ...strings,
        '<t xml:space="preserve"> Vorming &amp; overleg </t>',
      ),
    });
    expect(workbook).toMatchObject({
      tableName: 'Tabel7',
      sheetName: 'Acties',
      tablePart: 'xl/tables/table1.xml',
    });
    expect(workbook.table.rows).toEqual([
      {
        row: 2,
        cells: [
          { kind: 'text', text: ' Vorming & overleg ' },
          { kind: 'number', number: 44337, dated: true },
          { kind: 'number', number: 25000.5 },
        ],
      },
    ]);
  });

  it('reads what openpyxl writes: absolute targets, inline strings, another order of parts', () => {
    const parts = workbookParts(
      { Acties: worksheet(textRow(1, headers) + textRow(2, ['Een', 'Twee', 'Drie'])) },
      {
        '_rels/.rels': rels({ rId1: ['officeDocument', '/xl/workbook.xml'] }),
        'xl/_rels/workbook.xml.rels': rels({ rId1: ['worksheet', '/xl/worksheets/sheet1.xml'] }),
        'xl/worksheets/_rels/sheet1.xml.rels': rels({ rId1: ['table', '/xl/tables/table1.xml'] }),
        'xl/tables/table1.xml': tableXml('tblActies', 'A1:C2', headers),
      },
    );
    const reversed = Object.fromEntries(Object.entries(parts).reverse());
    expect(grid(read(reversed))).toEqual([[2, 'Een', 'Twee', 'Drie']]);
  });

  it('reads prefixed elements and another folder, as producers on the Open XML SDK write them', () => {
    const ns = 'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const cells = headers
      .map((header) => `<x:c t="inlineStr"><x:is><x:t>${header}</x:t></x:is></x:c>`)
      .join('');
    const workbook = read({
      '[Content_Types].xml': '<Types/>',
      '_rels/.rels': rels({ R1: ['officeDocument', 'werkmap/boek.xml'] }),
      'werkmap/boek.xml': `<x:workbook ${ns} xmlns:q="r"><x:sheets><x:sheet name="Blad" sheetId="1" q:id="R5"/></x:sheets></x:workbook>`,
      'werkmap/_rels/boek.xml.rels': rels({ R5: ['worksheet', 'blad.xml'] }),
      'werkmap/blad.xml': `<x:worksheet ${ns} xmlns:y="other"><x:sheetData><x:row>${cells}</x:row><x:row><x:c><x:v>7</x:v><y:v>8</y:v></x:c></x:row></x:sheetData></x:worksheet>`,
    });
    expect(grid(workbook)[0]).toEqual([2, 7, undefined, undefined]);
    expect(workbook.sheetPart).toBe('werkmap/blad.xml');
  });

  it('reads what LibreOffice writes: explicit types, blank styled cells, custom date codes', () => {
    const cells =
      '<c r="A2" s="1" t="n"><v>44337</v></c><c r="B2" s="0" t="n"></c><c r="C2" s="0" t="b"><v>1</v></c>';
    const styles = stylesXml([0, 164], ['dd/mm/yyyy']);
    expect(firstRow(cells, { 'xl/styles.xml': styles })).toEqual([
      { kind: 'number', number: 44337, dated: true },
      undefined,
      { kind: 'boolean', boolean: true },
    ]);
  });
});

describe('cells', () => {
  it('joins the runs of rich text and leaves out the phonetic guide', () => {
    const strings = sharedStringsXml(
      '<r><rPr><b/></rPr><t>Lokale </t></r><r><t>vorming</t></r><rPh sb="0" eb="1"><t>ro</t></rPh>',
    );
    const cells = '<c r="A2" t="s"><v>0</v></c>';
    expect(firstRow(cells, { 'xl/sharedStrings.xml': strings })[0]).toEqual({
      kind: 'text',
      text: 'Lokale vorming',
    });
  });

  it('joins the runs of inline rich text', () => {
    const cell = '<c r="A2" t="inlineStr"><is><r><t>D</t></r><r><t>1</t></r><rPh><t>x</t></rPh></is></c>';
    expect(firstRow(cell)[0]).toEqual({ kind: 'text', text: 'D1' });
  });

  it('keeps CDATA and escaped characters', () => {
    expect(shown(firstRow(inline('A2', '<![CDATA[a<b]]>_x000A_c _x005F_x0041_ _xyz'))[0])).toBe(
      'a<b\nc _x0041_ _xyz',
    );
  });

  it('takes the last value of a formula, and says that it was one', () => {
    const cells =
      '<c r="A2" t="str"><f>A1&amp;"x"</f><v>Titelx</v></c><c r="B2" s="1"><f>TODAY()</f><v>44337</v></c><c r="C2" t="e"><f>1/0</f><v>#DIV/0!</v></c>';
    expect(firstRow(cells)).toEqual([
      { kind: 'text', text: 'Titelx', formula: true },
      { kind: 'number', number: 44337, dated: true, formula: true },
      { kind: 'error', error: '#DIV/0!', formula: true },
    ]);
  });

  it('tells a formula that was never calculated', () => {
    expect(firstRow('<c r="A2"><f>B2</f><v/></c>')[0]).toEqual({ kind: 'text', text: '', formula: true });
  });

  it('keeps text that begins with = + - @ as text', () => {
    const cells = inline('A2', '=1+1') + inline('B2', '@x') + inline('C2', '-5');
    expect(firstRow(cells).map(shown)).toEqual(['=1+1', '@x', '-5']);
  });

  it('reads ISO dates as the serial of the workbook’s own date system', () => {
    const cells = '<c r="A2" t="d"><v>2021-05-21</v></c><c r="B2" t="d"><v>1900-02-28T12:00:00</v></c>';
    expect(firstRow(cells).map(shown).slice(0, 2)).toEqual([44337, 59.5]);
    expect(shown(firstRow(cells, {}, '<workbookPr date1904="1"/>')[0])).toBe(44337 - 1462);
  });

  it('tells the 1904 date system', () => {
    const parts = workbookParts({ A: worksheet(textRow(1, headers)) }, {}, '<workbookPr date1904="true"/>');
    expect(read(parts).table.dateSystem).toBe(1904);
  });

  it('reads an empty text as an empty cell', () => {
    const cells = `${inline('A2', '')}<c r="B2" t="str"><v></v></c>${inline('C2', 'iets')}`;
    expect(firstRow(cells).map(shown)).toEqual([undefined, undefined, 'iets']);
  });

  it('places cells and rows without references one after the other', () => {
    const cells = (texts: readonly string[]) =>
      texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
    const sheet = worksheet(
      `<row>${cells(headers)}</row><row>${cells(['a', 'b', 'c'])}</row><row r="5">${cells(['d'])}</row>`,
    );
    expect(grid(read(workbookParts({ A: sheet })))).toEqual([
      [2, 'a', 'b', 'c'],
      [3],
      [4],
      [5, 'd', undefined, undefined],
    ]);
  });

  it('shares one object among equal texts', () => {
    const rows = textRow(1, headers) + textRow(2, ['Ja', 'Ja', 'Nee']);
    const [first, second] = read(workbookParts({ A: worksheet(rows) })).table.rows[0]?.cells ?? [];
    expect(first).toBe(second);
  });
});

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

describe('the stamp', () => {
  const custom = (properties: string): Parts => ({
    'docProps/custom.xml': `<Properties xmlns="c" xmlns:vt="v">${properties}</Properties>`,
  });
  const property = (name: string, value: string) => `<property pid="2" name="${name}">${value}</property>`;
  const stampOf = (properties: string) =>
    read(workbookParts({ A: worksheet(textRow(1, headers)) }, custom(properties))).stamp;

  it('is read from the custom document properties', () => {
    const properties =
      property('ActieplanPlan', '<vt:lpwstr>radicalisering</vt:lpwstr>') +
      property('Anders', '<vt:lpwstr>x</vt:lpwstr>') +
      property('ActieplanIndiener', '<vt:lpwstr>OV</vt:lpwstr>') +
      property('ActieplanStand', '<vt:i4>12</vt:i4>') +
      property('ActieplanSchrijft', '<vt:i4>13</vt:i4>');
    expect(stampOf(properties)).toEqual({
      plan: 'radicalisering',
      contributor: 'OV',
      shows: 12,
      writing: 13,
    });
  });

  it('is absent where the plan or the log number is', () => {
    expect(stampOf('')).toBeNull();
    expect(stampOf(property('ActieplanPlan', '<vt:lpwstr>p</vt:lpwstr>'))).toBeNull();
    expect(
      stampOf(
        property('ActieplanPlan', '<vt:lpwstr>p</vt:lpwstr>') +
          property('ActieplanStand', '<vt:i4>-1</vt:i4>'),
      ),
    ).toBeNull();
  });
});

describe('a kept mapping of an officer’s own headers', () => {
  const kept = '{"Naam actie":"title","Vanaf":"start","Nota":null}';
  const custom: Parts = {
    'docProps/custom.xml':
      '<Properties xmlns="c" xmlns:vt="v"><property fmtid="x" pid="2" name="ActieplanKolommen">' +
      `<vt:lpwstr>${kept.replaceAll('"', '&quot;')}</vt:lpwstr></property></Properties>`,
  };
  const rows = `${textRow(3, ['Naam actie', 'Vanaf', 'Nota'])}${textRow(4, ['Vorming', 'ooit', 'eigen'])}`;

  it('finds the list by those headers and goes along with its table', () => {
    const { table } = read(workbookParts({ A: worksheet(rows) }, custom));
    expect([table.headerRow, table.mapping]).toEqual([
      3,
      { 'Naam actie': 'title', Vanaf: 'start', Nota: null },
    ]);
  });

  it('is what such a list is found by', () => {
    const outcome = readWorkbook(zipped(workbookParts({ A: worksheet(rows) })), { headersWanted: headers });
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-actions-table' } });
  });
});
