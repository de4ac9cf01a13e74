import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheetStretches } from './sheet-stretches.ts';

const sheet =
  '<?xml version="1.0"?>\n<worksheet><cols><col min="1"/></cols><sheetData><row r="1"><c r="A1"/></row><row r="2" ht="9"/>' +
  '<row r="4"><c r="A4"><v>😀</v></c></row>\n<row><c r="A5"/></row><row r="6" x="a>b"></row></sheetData><rowBreaks/></worksheet>';

function stretches(...pieces: string[]) {
  return [...sheetStretches(pieces)];
}

describe('a sheet cut at its rows', () => {
  it('gives each whole row with its number, and leaves rows without one or with an odd tag to the parser', () => {
    expect(stretches(sheet).filter(({ row }) => row !== null)).toEqual([
      { row: 1, text: '<row r="1"><c r="A1"/></row>' },
      { row: 2, text: '<row r="2" ht="9"/>' },
      { row: 4, text: '<row r="4"><c r="A4"><v>😀</v></c></row>' },
    ]);
  });

  it('is the same text and the same rows wherever its pieces end', () => {
    const rows = (pieces: string[]) => stretches(...pieces).filter(({ row }) => row !== null);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: sheet.length }), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.toSorted((a, b) => a - b), sheet.length];
        const pieces = at.slice(1).map((end, i) => sheet.slice(at[i], end));
        expect(
          stretches(...pieces)
            .map(({ text }) => text)
            .join(''),
        ).toBe(sheet);
        expect(rows(pieces)).toEqual(rows([sheet]));
      }),
    );
  });

  it.each(['<!-- <row r="9"/> -->', '<![CDATA[<row r="9"/>]]>', '<?doe <row r="9"/>?>'])(
    'calls nothing a row from %s on',
    (hidden) => {
      const text = `<sheetData>${hidden}<row r="10"/></sheetData>`;
      expect(stretches(`<sheetData><row r="1"/>`, text, '<row r="11"/>')).toEqual([
        { text: '<sheetData>', row: null },
        { text: '<row r="1"/>', row: 1 },
        { text, row: null },
        { text: '<row r="11"/>', row: null },
      ]);
    },
  );

  it('calls a row that holds another one none', () => {
    expect(stretches('<row r="1"><row r="2"></row></row>').map(({ row }) => row)).not.toContain(1);
  });
});
