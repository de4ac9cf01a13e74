import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { decoratedRegister } from '../../../test/fixtures/decorated-register.ts';
import { opened, textsOf } from '../../../test/fixtures/inspect-workbook.ts';
import { attempt } from '../package/problem.ts';
import { changedPackage } from '../package/save.ts';
import { rewrittenText } from './changed-parts.ts';
import { SheetRewrite } from './sheet-rewrite.ts';
import { XmlSplicer } from './xml-splicer.ts';

const part = 'xl/worksheets/sheet1.xml';
const sheet = textsOf(decoratedRegister()).get(part) ?? '';
const text = (content: string): SheetCell => ({ kind: 'text', text: content });

/** Overwrites the master of a shared formula and appends a row: every way in which text is held back. */
function change(): SheetRewrite {
  return new SheetRewrite({
    sheetName: 'Mijn register',
    rows: { firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 6 },
    targets: [
      { row: 5, cells: new Map([[3, null]]) },
      { row: 7, cells: new Map([[1, text('nieuw 😀')]]) },
    ],
    totalsRowOf: null,
    calculated: new Map(),
    dated: (style) => style,
  });
}

function spliced(pieces: readonly string[], rewrite: ConstructorParameters<typeof XmlSplicer>[1]): string {
  let out = '';
  const splicer = new XmlSplicer(part, rewrite, (written) => {
    out += written;
  });
  for (const piece of pieces) splicer.write(piece);
  splicer.end();
  return out;
}

it.each(['d5', '$D$5', 'D05', ' D5 ', ''])(
  'a cell that is called %j makes room for what is written in its place',
  (reference) => {
    const row = `<row r="5"><c r="C5"><v>1</v></c><c r="${reference}" s="2"><v>9</v></c></row>`;
    const written = spliced([`<worksheet><sheetData>${row}</sheetData></worksheet>`], change());
    expect(written).not.toContain('<v>9</v>');
    expect(written.match(/<row r="5".*?<\/row>/)?.[0].match(/<c /g)).toHaveLength(2);
  },
);

describe('a sheet that comes in pieces', () => {
  it('is written alike wherever the pieces end', () => {
    const whole = spliced([sheet], change());
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 60 }), (lengths) => {
        const pieces: string[] = [];
        let at = 0;
        for (let i = 0; at < sheet.length; i++) {
          const length = lengths[i % lengths.length] ?? 1;
          pieces.push(sheet.slice(at, at + length));
          at += length;
        }
        expect(spliced(pieces, change())).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same text when nothing is to change, whatever stands in it', () => {
    const odd =
      '\uFEFF<?xml version="1.0"?>\r\n<!-- <row> --><a  b = \'>\' ><?doe iets?><![CDATA[<c>]]>😀&#10;\r\n<leeg\n/></a >\n';
    fc.assert(
      fc.property(fc.nat({ max: odd.length }), (at) => {
        expect(spliced([odd.slice(0, at), odd.slice(at)], {})).toBe(odd);
      }),
    );
  });

  it('is refused when it is not well-formed or declares a DOCTYPE', () => {
    expect(() => spliced(['<a><b></a>'], {})).toThrow('malformed-xml');
    expect(() => spliced(['<!DOCTYPE a><a/>'], {})).toThrow('doctype');
  });

  it('becomes UTF-8 where it was UTF-16', () => {
    const utf16 = Buffer.from(
      sheet.replace(/^(<\?xml[^>]*)encoding="UTF-8"/, '\uFEFF$1encoding="UTF-16"'),
      'utf16le',
    );
    const pkg = changedPackage(opened(decoratedRegister()), new Map([[part, utf16]]));
    const written = rewrittenText(pkg, part, change());
    expect(written).toContain('nieuw 😀');
    expect(written).not.toContain('UTF-16');
  });
});

describe('a sheet of which most rows are copied unseen', () => {
  /** Every third row has a cell in the column that is written: a new one takes the style of the row above. */
  const styled = (row: number) =>
    `<row r="${row}"><c r="B${row}"><v>1</v></c>${row % 3 === 0 ? `<c r="C${row}" s="${row}"/>` : ''}</row>`;
  const stored = fc.uniqueArray(fc.integer({ min: 1, max: 14 }), { maxLength: 14 });
  const targeted = fc.uniqueArray(fc.integer({ min: 2, max: 16 }), { maxLength: 4 });
  const rewritten = (sheetData: string, rows: readonly number[], before = '') => {
    const xml = `${before}<worksheet><sheetData>${sheetData}</sheetData></worksheet>`;
    const pkg = changedPackage(opened(decoratedRegister()), new Map([[part, xml]]));
    const rewrite = new SheetRewrite({
      sheetName: 'Mijn register',
      rows: { firstRow: 2, lastRow: 11, firstColumn: 1, lastColumn: 3 },
      targets: rows.map((row) => ({ row, cells: new Map([[2, text('nieuw')]]) })),
      totalsRowOf: null,
      calculated: new Map(),
      dated: (style) => style,
    });
    return attempt(() => ({ text: rewrittenText(pkg, part, rewrite).slice(before.length) }));
  };
  const ascending = (a: number, b: number) => a - b;

  it('becomes what it becomes when every row is seen', () => {
    fc.assert(
      fc.property(stored, targeted, (numbers, targets) => {
        const sheetData = numbers.toSorted(ascending).map(styled).join('');
        const rows = targets.toSorted(ascending);
        // Behind a comment every row goes through the parser.
        expect(rewritten(sheetData, rows)).toEqual(rewritten(sheetData, rows, '<!-- -->'));
      }),
    );
  });

  it('has a formula written out where a later row shares one that is overwritten', () => {
    const shared = (row: number, told: string) =>
      `<row r="${row}"><c r="C${row}"><f t="shared" ${told}</c></row>`;
    const sheetData = `${shared(2, 'ref="C2:C9" si="0">B2</f>')}${[3, 4].map(styled).join('')}${shared(9, 'si="0"/>')}${styled(10)}`;
    expect(rewritten(sheetData, [2])).toMatchObject({
      text: expect.stringContaining('<c r="C9"><f>B9</f></c>'),
    });
  });
});

describe('a sheet without rows', () => {
  const written = (sheetData: string): string =>
    spliced([`<worksheet>${sheetData}</worksheet>`], change()).replace(/<c [^>]*\/>/g, '');

  it.each(['<sheetData/>', '<sheetData></sheetData>'])('takes them between %s', (sheetData) => {
    expect(written(sheetData)).toBe(
      '<worksheet><sheetData><row r="7"><c r="B7" t="inlineStr"><is><t>nieuw 😀</t></is></c></row></sheetData></worksheet>',
    );
  });

  it('drops a height that was fitted to the old text, and keeps one that somebody fixed', () => {
    expect(written('<sheetData><row r="7" ht="9"/></sheetData>')).not.toContain('ht=');
  });

  it('takes them in a row that is one tag', () => {
    expect(written('<sheetData><row r="7" ht="9" customHeight="1"/></sheetData>')).toBe(
      '<worksheet><sheetData><row r="7" ht="9" customHeight="1"><c r="B7" t="inlineStr"><is><t>nieuw 😀</t></is></c></row></sheetData></worksheet>',
    );
  });
});
