import { describe, expect, it } from 'vitest';
import {
  inline,
  sharedStringsXml,
  textRow,
  workbookParts,
  worksheet,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { firstRow, firstShown, grid, headers, read } from '../../../test/fixtures/workbooks/read-parts.ts';

describe('cells of a sheet', () => {
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
    expect(firstShown(inline('A2', '<![CDATA[a<b]]>_x000A_c _x005F_x0041_ _xyz'))[0]).toBe(
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

  it('tells a formula that was never calculated from one that gives an empty text', () => {
    const cells =
      '<c r="A2"><f>B2</f><v/></c><c r="B2" t="b"><f>B3</f></c><c r="C2" t="str"><f>B4</f><v></v></c>';
    const uncalculated = { kind: 'unreadable', stored: '', formula: true };
    const empty = { kind: 'text', text: '', formula: true };
    expect(firstRow(cells)).toEqual([uncalculated, uncalculated, empty]);
  });

  it('keeps text that begins with = + - @ as text', () => {
    const cells = inline('A2', '=1+1') + inline('B2', '@x') + inline('C2', '-5');
    expect(firstShown(cells)).toEqual(['=1+1', '@x', '-5']);
  });

  it('reads ISO dates as the serial of the workbook’s own date system', () => {
    const cells = '<c r="A2" t="d"><v>2021-05-21</v></c><c r="B2" t="d"><v>1900-02-28T12:00:00</v></c>';
    expect(firstShown(cells).slice(0, 2)).toEqual([44337, 59.5]);
    expect(firstShown(cells, {}, '<workbookPr date1904="1"/>')[0]).toBe(44337 - 1462);
  });

  it('tells the 1904 date system', () => {
    const parts = workbookParts({ A: worksheet(textRow(1, headers)) }, {}, '<workbookPr date1904="true"/>');
    expect(read(parts).table.dateSystem).toBe(1904);
  });

  it('reads an empty text as an empty cell', () => {
    const cells = `${inline('A2', '')}<c r="B2" t="str"><v></v></c>${inline('C2', 'iets')}`;
    expect(firstShown(cells)).toEqual([undefined, undefined, 'iets']);
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
