import { describe, expect, it } from 'vitest';
import type { RawCell } from '../../../shared/cells/raw-table.ts';
import {
  inline,
  sharedStringsXml,
  stylesXml,
  textRow,
  workbookParts,
  worksheet,
} from '../../../test/fixtures/workbooks/literal-package.ts';
import { headers, read } from '../../../test/fixtures/workbooks/read-parts.ts';

const parts = {
  'xl/sharedStrings.xml': sharedStringsXml('<t>gedeeld</t>', '<t/>', '<r><t>a</t></r><r><t>b</t></r>'),
  'xl/styles.xml': stylesXml([0, 14, 21, 9]),
};

/** The first cells of row 2, which the file holds between sound ones, as they would be shown. */
function cellsOf(row: string): readonly (RawCell | undefined)[] {
  const sheet = worksheet(textRow(1, headers) + row + textRow(3, ['goed', 'ook', 'en dit']));
  const workbook = read(workbookParts({ Acties: sheet }, parts), { asShown: () => new Set([0, 1, 2]) });
  expect(workbook.table.rows.at(-1)?.cells[0]).toEqual({ kind: 'text', text: 'goed' });
  return workbook.table.rows[0]?.row === 2 ? workbook.table.rows[0].cells : [];
}

const cell = (attributes: string, inside: string): RawCell | undefined =>
  cellsOf(`<row r="2"><c ${attributes.includes('r=') ? '' : 'r="A2" '}${attributes}>${inside}</c></row>`)[0];

const text = (value: string): RawCell => ({ kind: 'text', text: value });
const unreadable = (stored: string): RawCell => ({ kind: 'unreadable', stored });
const time = (number: number, shown: string): RawCell => ({ kind: 'number', number, dated: true, shown });

describe('no cell refuses a workbook', () => {
  it.each(['s', 'n', 'b', 'e', 'd', 'str', 'inlineStr', 'iets'])(
    'of the type %s without a value is blank',
    (type) => {
      expect(cell(`t="${type}"`, '')).toBeUndefined();
      expect(cell(`t="${type}"`, '<v/>')).toBeUndefined();
      expect(cell(`t="${type}" s=""`, '<v></v>')).toBeUndefined();
    },
  );

  it.each<[type: string, stored: string]>([
    ['s', '3'],
    ['s', '-1'],
    ['s', '1.5'],
    ['s', 'gedeeld'],
    ['n', 'twaalf'],
    ['n', '0x10'],
    ['n', '1,5'],
    ['n', '1E400'],
    ['n', 'NaN'],
    ['n', 'INF'],
    ['n', '-Infinity'],
    ['b', '2'],
    ['b', 'ja'],
    ['d', '21/05/2021'],
    ['d', '2021-02-30'],
    ['d', '25:00:00'],
    ['d', '2021-05-21T10:00:00T11'],
    ['d', 'P'],
    ['iets', 'waarde'],
  ])('of the type %s with %s is told', (type, stored) => {
    expect(cell(`t="${type}"`, `<v>${stored}</v>`)).toEqual(unreadable(stored));
    expect(cell(`t="${type}"`, `<f>B2</f><v>${stored}</v>`)).toEqual({
      ...unreadable(stored),
      formula: true,
    });
  });

  it('and what is told is quoted no further than its beginning', () => {
    expect(cell('t="n"', `<v>${'x'.repeat(500)}</v>`)).toEqual(unreadable('x'.repeat(40)));
  });

  it.each<[type: string, value: string, read: RawCell | undefined]>([
    ['s', ' 0 ', text('gedeeld')],
    ['s', '00', text('gedeeld')],
    ['s', '2.0', text('ab')],
    ['s', '1', undefined],
    ['n', ' 12 ', { kind: 'number', number: 12 }],
    ['n', '+.5', { kind: 'number', number: 0.5 }],
    ['n', '1E-400', { kind: 'number', number: 0 }],
    ['n', '  ', undefined],
    ['b', 'TRUE', { kind: 'boolean', boolean: true }],
    ['b', ' False ', { kind: 'boolean', boolean: false }],
    ['e', '#SPILL!', { kind: 'error', error: '#SPILL!' }],
    ['str', 'a_x000D__x000A_b', text('a\r\nb')],
    ['d', '2021-05-21', { kind: 'number', number: 44_337, dated: true }],
    ['d', '2021-05-21T10:30:00+02:00', time(44_337.4375, '21/05/2021 10:30:00')],
    ['d', '2021-05-21 10:30Z', time(44_337.4375, '21/05/2021 10:30')],
    ['d', '2021-05-21T24:00:00', time(44_338, '21/05/2021 24:00:00')],
    ['d', '14:30:00', time(0.604_166_666_666_666_6, '14:30:00')],
    ['d', 'T06:00', time(0.25, '06:00')],
    ['d', '06:00:00.500Z', time(0.250_005_787_037_037, '06:00:00')],
    // A duration of days is no day of 1900.
    ['d', 'PT36H', { kind: 'number', number: 1.5, shown: '36:00:00' }],
    ['d', 'P3DT6H', { kind: 'number', number: 3.25, shown: '78:00:00' }],
    ['d', '1850-01-01', text('01/01/1850')],
  ])('of the type %s with %j is what it says', (type, value, expected) => {
    const given = cell(`t="${type}"`, `<v>${value}</v>`);
    if (given?.kind !== 'number' || expected?.kind !== 'number') expect(given).toEqual(expected);
    else expect(given).toEqual({ ...expected, number: expect.closeTo(expected.number, 9) });
  });

  it('a time of day shows as its format says, and by itself where that shows days', () => {
    expect(cell('t="d" s="2"', '<v>06:05:00</v>')).toMatchObject({ shown: '06:05:00' });
    expect(cell('t="d" s="1"', '<v>06:05</v>')).toMatchObject({ shown: '06:05' });
  });

  it.each<[inside: string, read: RawCell]>([
    ['<is><t>uit is</t></is><v>uit v</v>', text('uit is')],
    ['<v>uit v</v><is><t>uit is</t></is>', text('uit is')],
    ['<v>uit v</v>', text('uit v')],
    ['<is><r><t>uit </t></r><r><t>is</t></r><rPh><t>fu</t></rPh><phoneticPr/></is>', text('uit is')],
    ['<t>zonder is</t>', text('zonder is')],
  ])('with inline text holds the text of <is>: %s', (inside, expected) => {
    expect(cell('t="inlineStr"', inside)).toEqual(expected);
  });

  it('of another type with nothing but inline text holds that text', () => {
    expect(cell('', '<is><t>toch tekst</t></is>')).toEqual(text('toch tekst'));
    expect(cell('t="s"', '<is><t>toch tekst</t></is>')).toEqual(text('toch tekst'));
    expect(cell('t="s"', '<v>0</v><is><t>niet</t></is>')).toEqual(text('gedeeld'));
  });

  it('with 32,768 characters is read, for its column to tell', () => {
    expect(cell('t="inlineStr"', `<is><t>${'x'.repeat(32_768)}</t></is>`)).toEqual(text('x'.repeat(32_768)));
  });

  it.each(['9', '-1', 'x', '1.5'])(
    'with the style number %s is a number of which the format is not known',
    (style) => {
      expect(cell(`s="${style}"`, '<v>12</v>')).toEqual({ kind: 'number', number: 12, shown: null });
      expect(cell(`s="${style}" t="s"`, '<v>0</v>')).toEqual(text('gedeeld'));
    },
  );

  it.each([' 3 ', '03'])('with the style number %j has that style', (style) => {
    expect(cell(`s="${style}"`, '<v>0.5</v>')).toMatchObject({ shown: '50%' });
  });

  it.each([
    '<f t="shared" si="0"/>',
    '<f t="array" ref="A2:B3" aca="1">C2:D3</f>',
    '<f t="dataTable" ref="A2:A9" dt2D="0" dtr="0" r1="B1"/>',
  ])('with the formula %s is its last value', (formula) => {
    expect(cell('', `${formula}<v>3</v>`)).toEqual({ kind: 'number', number: 3, formula: true });
  });
});

describe('a cell in an odd place', () => {
  it.each(['a2', '$A$2', 'A02', ' A2 '])('called %j is read', (reference) => {
    expect(cell(`r="${reference}" t="s"`, '<v>0</v>')).toEqual(text('gedeeld'));
  });

  it.each(['', ' r=""'])('without a reference follows the one before it', (attribute) => {
    expect(cellsOf(`<row r="2">${inline('A2', 'x')}<c${attribute}><v>5</v></c></row>`)[1]).toEqual({
      kind: 'number',
      number: 5,
    });
  });

  it.each(['12', 'A', 'A1:B2', 'Blad1!A2', 'AAAA2', 'é2'])(
    'called %s is told where it would follow',
    (reference) => {
      const cells = cellsOf(`<row r="2">${inline('A2', 'x')}<c r="${reference}" t="s"><v>0</v></c></row>`);
      expect(cells.slice(0, 2)).toEqual([text('x'), unreadable('gedeeld')]);
    },
  );

  it.each(['A3', 'A12', 'A0', 'A4000000000'])('in row 2 called %s is told', (reference) => {
    expect(cellsOf(`<row r="2">${inline(reference, 'x')}</row>`)[0]).toEqual(unreadable('x'));
  });

  it('that stands twice is told', () => {
    expect(cellsOf(`<row r="2">${inline('A2', 'x')}${inline('A2', 'y')}</row>`)[0]).toEqual(unreadable('y'));
  });

  it('that stands twice, once without anything in it, is read', () => {
    expect(cellsOf(`<row r="2"><c r="A2" s="1"/>${inline('A2', 'y')}<c r="A2"/></row>`)[0]).toEqual(
      text('y'),
    );
  });

  it('is read where it stands out of order', () => {
    expect(cellsOf(`<row r="2">${inline('B2', 'b')}${inline('A2', 'a')}</row>`).slice(0, 2)).toEqual([
      text('a'),
      text('b'),
    ]);
  });

  it('outside any row is nothing', () => {
    expect(cellsOf(`${inline('A2', 'x')}<row r="2"/>`)).toEqual([]);
  });
});
