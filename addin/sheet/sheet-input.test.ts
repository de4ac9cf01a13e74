import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openExcel } from '../../test/excel-host/node-office.ts';
import { cellInput, neededFormat, textInput } from './sheet-input.ts';

/** What Excel in one language or another makes something else of. */
const nasty = [
  ...[
    'December 2023',
    'maart 2024',
    'mars 2024',
    'März 2024',
    '3 mei',
    'mei 3',
    'Jan-24',
    '1/2',
    '1-2',
    '1.2',
  ],
  ...['2021-03-01', '01/02/2021', '1/2/21', '3 mrt. 2021', '12:30', '12:30:15', '3 PM', '12h30'],
  ...['1 1/2', '1E5', '12e3', '1D3', '007', '12345678901234567890', '1.000', '1,000', '1 000', '1.234,56'],
  ...['15%', '%5', '€ 5', '5 €', '$12.50', 'EUR 5', 'kr 5', '(5)', '-5', '+5', '.5', ',5', '٣', '½'],
  ...['#N/A', '#N/B', '#REF!', '#VERW!', '#NAME?', '#NAAM?', '=1+1', '+1 sessie', '-naam', '@naam', "'tekst"],
  ...['TRUE', 'false', 'WAAR', 'Onwaar', 'VRAI', 'faux', 'WAHR', 'FALSCH', 'VERDADERO', ' waar ', "''"],
  ...['\t=1', '\n-1', ' ', '\u00a0', '\u00a01', '﹣1', '＝1+1', '‒5'],
] as const;

const piece = fc.oneof(
  fc.constantFrom(...nasty),
  fc.constantFrom('jan', 'mei', 'Ma', 'am', 'E', 'e', '€', '%', '/', '-', '.', ',', ':', ' ', '\n', "'", '='),
  fc.nat(2100).map(String),
);
const texts = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(''));

describe('a text that the add-in writes', () => {
  it.each(nasty)('keeps Excel from reading something into %j', (text) => {
    expect(textInput(text)).toBe(`'${text}`);
  });

  it('keeps Excel from reading anything into what is made of figures, signs or a single word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const words = text.split(/\s/u).filter((word) => /^\p{L}/u.test(word));
        const isProse = /^\p{L}/u.test(text) && !/\p{N}/u.test(text) && words.length > 1;
        expect(textInput(text)).toBe(isProse ? text : `'${text}`);
      }),
      { numRuns: 2_000 },
    );
  });

  it('stands in the cell as it was, in a cell of any format', async () => {
    const { Excel } = await openExcel();
    const cases = fc.sample(texts, 300);
    const written = [...nasty, ...cases, 'Gewone woorden in een rij'];
    for (const format of ['General', '@', 'dd/mm/yyyy', '0.00']) {
      const read = await Excel.run(async (context) => {
        const range = context.workbook.worksheets
          .getActiveWorksheet()
          .getRangeByIndexes(0, 0, written.length, 1);
        range.numberFormat = written.map(() => [format]);
        range.values = written.map((text) => [textInput(text)]);
        range.load('values');
        await context.sync();
        return range.values.flat();
      });
      expect(read).toEqual(written);
    }
  });
});

describe('a number or a date that the add-in writes', () => {
  it('stays one in a cell that shows texts, and keeps a format that shows it as what it is', () => {
    const number = { kind: 'number', number: 12.5 } as const;
    const date = { kind: 'date', serial: 44_197 } as const;
    expect([neededFormat(number, '@'), neededFormat(number, '#,##0.00')]).toEqual(['General', undefined]);
    expect([neededFormat(date, '@'), neededFormat(date, 'General'), neededFormat(date, 'd-mmm-yy')]).toEqual([
      'dd/mm/yyyy',
      'dd/mm/yyyy',
      undefined,
    ]);
    expect([cellInput(number), cellInput(date), cellInput(null)]).toEqual([12.5, 44_197, '']);
  });
});
