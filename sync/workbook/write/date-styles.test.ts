import { describe, expect, it } from 'vitest';
import { fileOf } from '../../../test/fixtures/file-of.ts';
import { textsOf } from '../../../test/fixtures/inspect-workbook.ts';
import {
  stylesXml,
  textRow,
  workbookParts,
  worksheet,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { headers, read } from '../../../test/fixtures/workbooks/read-parts.ts';
import { writeTable } from './write-table.ts';

/** The style that a date gets in a cell of this format, and what number formats there are then. */
function dateIn(format: number, codes: readonly string[] = []) {
  const rows = `${textRow(1, headers)}<row r="2"><c r="A2" t="str"><v>x</v></c><c r="B2" s="1"/></row>`;
  const parts = workbookParts(
    { Acties: worksheet(rows) },
    { 'xl/styles.xml': stylesXml([0, format], codes) },
  );
  const cells = new Map([[2, new Map([['Start', { kind: 'date', serial: 44337 } as const]])]]);
  const written = writeTable(read(parts), { cells, append: [] });
  if (!written.ok) throw new Error(written.problem.code);
  const after = textsOf(fileOf(written.package));
  const style = /<c r="B2" s="(\d+)">/.exec(after.get('xl/worksheets/sheet1.xml') ?? '')?.[1];
  const formats = [...(after.get('xl/styles.xml') ?? '').matchAll(/formatCode="([^"]*)"/g)];
  return { style: Number(style), formats: formats.map(([, code]) => code) };
}

it('a format that is nowhere stays nowhere: what has its number does not become a date', () => {
  const rows = `${textRow(1, headers)}<row r="2"><c r="B2"/><c r="C2" s="1"><v>12000</v></c></row>`;
  const parts = workbookParts({ Acties: worksheet(rows) }, { 'xl/styles.xml': stylesXml([0, 164]) });
  const cells = new Map([[2, new Map([['Start', { kind: 'date', serial: 44337 } as const]])]]);
  const written = writeTable(read(parts), { cells, append: [] });
  if (!written.ok) throw new Error(written.problem.code);
  const styles = textsOf(fileOf(written.package)).get('xl/styles.xml') ?? '';
  expect(/<numFmt numFmtId="(\d+)" formatCode="dd\/mm\/yyyy"/.exec(styles)?.[1]).toBe('165');
});

it('a workbook without a stylesheet gets it under the name by which programs look for it', () => {
  const rows = `${textRow(1, headers)}<row r="2"><c r="A2" t="str"><v>x</v></c></row>`;
  const { 'xl/styles.xml': _, ...parts } = workbookParts({ Acties: worksheet(rows) });
  const relations = parts['xl/_rels/workbook.xml.rels']?.replace(/<Relationship Id="styles"[^>]*>/, '') ?? '';
  const plain = { ...parts, 'xl/_rels/workbook.xml.rels': relations };
  const cells = new Map([[2, new Map([['Start', { kind: 'date', serial: 44337 } as const]])]]);
  const written = writeTable(read(plain), { cells, append: [] });
  if (!written.ok) throw new Error(written.problem.code);
  expect([...textsOf(fileOf(written.package)).keys()]).toContain('xl/styles.xml');
});

describe('a date that is written into a cell', () => {
  it.each([
    ['a short day', 14, []],
    ['a day with its time', 22, []],
    ['a month and a year', 164, ['mmm yyyy']],
    ['a day in words', 164, ['[$-813]d mmmm yyyy;@']],
  ])('keeps a style that shows %s', (_, format, codes) => {
    expect(dateIn(format, codes)).toEqual({ style: 1, formats: codes });
  });

  it.each([
    ['nothing in particular', 0, []],
    ['text', 49, []],
    ['a time of day', 20, []],
    ['minutes and seconds', 45, []],
    ['elapsed hours', 46, []],
    ['a percentage', 10, []],
    ['an amount', 164, ['#,##0.00 \\d']],
  ])('gets another where its style shows %s', (_, format, codes) => {
    expect(dateIn(format, codes)).toEqual({ style: 2, formats: [...codes, 'dd/mm/yyyy'] });
  });
});
