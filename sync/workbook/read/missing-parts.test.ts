import { describe, expect, it } from 'vitest';
import {
  type Parts,
  rels,
  tableXml,
  textRow,
  workbookParts,
  worksheet,
  zipped,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { grid, headers, read } from '../../../test/fixtures/workbooks/read-parts.ts';
import { readWorkbook } from './read-workbook.ts';

const rows = textRow(1, headers) + textRow(2, ['Vorming']);
const sheetRelations = rels({
  rId1: ['table', '../tables/table1.xml'],
  rId2: ['drawing', '../drawings/drawing1.xml'],
  rId3: ['comments', '../comments1.xml'],
  rId4: ['printerSettings', '../printerSettings/printerSettings1.bin'],
});
const whole: Parts = {
  ...workbookParts({ Acties: worksheet(rows), Elders: worksheet('') }),
  'xl/_rels/workbook.xml.rels': rels({
    rId1: ['worksheet', 'worksheets/sheet1.xml'],
    rId2: ['worksheet', 'worksheets/sheet2.xml'],
    rId3: ['styles', 'styles.xml'],
    rId4: ['sharedStrings', 'sharedStrings.xml'],
    rId5: ['theme', 'theme/theme1.xml'],
    rId6: ['calcChain', 'calcChain.xml'],
    rId7: ['externalLink', 'externalLinks/externalLink1.xml'],
  }),
  'xl/worksheets/_rels/sheet1.xml.rels': sheetRelations,
  'xl/tables/table1.xml': tableXml('Tabel7', 'A1:C2', headers),
};

const without = (part: string): Parts =>
  Object.fromEntries(Object.entries(whole).filter(([name]) => name !== part));

describe('a workbook', () => {
  it.each([
    'xl/styles.xml',
    'xl/sharedStrings.xml',
    'xl/tables/table1.xml',
    'xl/worksheets/sheet2.xml',
    'docProps/custom.xml',
  ])('is read without its %s', (part) => {
    expect(grid(read(without(part)))).toEqual([[2, 'Vorming', undefined, undefined]]);
  });

  it('without its shared texts tells each that it lacks, and reads what stands in the cells', () => {
    const cells = '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="4"><v>7</v></c></row>';
    const parts = { ...without('xl/sharedStrings.xml'), 'xl/worksheets/sheet1.xml': worksheet(rows + cells) };
    const table = { 'xl/tables/table1.xml': tableXml('Tabel7', 'A1:C3', headers) };
    expect(grid(read({ ...parts, ...table }))[1]).toEqual([3, '? 0', 7, undefined]);
  });

  it('tells that the sheet is missing on which its list would stand', () => {
    const outcome = readWorkbook(zipped(without('xl/worksheets/sheet1.xml')), { headersWanted: headers });
    expect(outcome).toMatchObject({
      ok: false,
      problem: { code: 'missing-part', where: 'xl/worksheets/sheet1.xml' },
    });
  });
});
