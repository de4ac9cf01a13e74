import { describe, expect, it } from 'vitest';
import { plainRow } from './plain-row.ts';

const row = (cells: string) => plainRow(`<row r="7" spans="1:9">${cells}</row>`, 7, () => true);
const one = (cell: string) => row(cell)?.[0];

describe('a row in the usual words', () => {
  it('gives a number, a text, a shared text and an empty cell as they stand', () => {
    const cells =
      '<c r="A7"><v>1.5</v></c><c r="C7" s="3" t="inlineStr"><is><t xml:space="preserve"> a b </t></is></c>' +
      '<c r="D7" t="s"><v>12</v></c><c r="AB7" s="4"/>';
    expect(row(cells)).toEqual([
      { column: 0, type: 'n', style: undefined, value: '1.5', formula: false },
      { column: 2, type: 'inlineStr', style: '3', value: ' a b ', formula: false },
      { column: 3, type: 's', style: undefined, value: '12', formula: false },
      { column: 27, type: 'n', style: '4', value: '', formula: false },
    ]);
  });

  it.each(['<f>A1&amp;"x"</f>', '<f t="shared" ref="A7:A9" si="0">B7</f>', '<f t="shared" si="0"/>'])(
    'tells of the formula %s',
    (formula) => {
      expect(one(`<c r="A7">${formula}<v>3</v></c>`)).toMatchObject({ value: '3', formula: true });
    },
  );

  it('resolves the entities of XML', () => {
    const text = '&lt;&amp;&gt;&quot;&apos;&#10;&#x1F600;';
    expect(one(`<c r="A7" t="str"><v>${text}</v></c>`)?.value).toBe('<&>"\'\n😀');
  });

  it('leaves out the columns that nobody wants', () => {
    const cells = '<c r="A7"><v>1</v></c><c r="B7"><v>2</v></c>';
    const wanted = plainRow(`<row r="7">${cells}</row>`, 7, (column) => column === 1);
    expect(wanted?.map(({ value }) => value)).toEqual(['2']);
  });

  it('has no cells where it is one tag', () => {
    expect(plainRow('<row r="7"/>', 7, () => true)).toEqual([]);
  });
});

describe('a row that is for the parser', () => {
  it.each([
    ['an unknown entity', '<c r="A7" t="str"><v>&euro;</v></c>'],
    ['an entity without an end', '<c r="A7" t="str"><v>a & b</v></c>'],
    ['a character that XML forbids', '<c r="A7" t="str"><v>\u0001</v></c>'],
    ['such a character as a number', '<c r="A7" t="str"><v>&#0;</v></c>'],
    ['such a character in a formula', '<c r="A7"><f>&#x1;</f></c>'],
    ['a carriage return', '<c r="A7" t="str"><v>a\r\nb</v></c>'],
    ['the end of a CDATA section', '<c r="A7" t="str"><v>]]></v></c>'],
    ['rich text', '<c r="A7" t="inlineStr"><is><r><t>a</t></r></is></c>'],
    ['a cell without a reference', '<c><v>1</v></c>'],
    ['a cell of another row', '<c r="A8"/>'],
    ['a cell beyond the last column', '<c r="XFE7"/>'],
    ['a cell that stands twice', '<c r="A7"/><c r="A7"/>'],
    ['cells out of order', '<c r="B7"/><c r="A7"/>'],
    ['an attribute that is not usual', '<c r="A7" cm="1"/>'],
    ['an attribute twice', '<c r="A7" s="1" s="2"/>'],
    ['a tag that is not closed', '<c r="A7"><v>1</v>'],
  ])('has %s', (_, cells) => {
    expect(row(cells)).toBeNull();
  });
});
