import { describe, expect, it } from 'vitest';
import {
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
import { firstRow, grid, headers, read, withTable } from '../../../test/fixtures/workbooks/read-parts.ts';
import { readWorkbook } from './read-workbook.ts';

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
