import { describe, expect, it } from 'vitest';
import { type Growth, grownName, grownRanges } from './ranges.ts';

/** A table in B3:G6 with its header, that gets four rows more. */
const growth: Growth = { rows: { firstRow: 4, lastRow: 6, firstColumn: 1, lastColumn: 6 }, lastRow: 10 };

describe('a list of ranges', () => {
  it.each([
    ['one column of the rows', 'B4:B6', 'B4:B10'],
    ['header and rows', 'A1:XFD6', 'A1:XFD10'],
    ['pieces that cover the rows together', 'D4 D5:D6', 'D4 D5:D10'],
    ['fixed references', '$B$4:$C$6', '$B$4:$C$10'],
  ])('grows with %s', (_, list, grown) => {
    expect(grownRanges(list, growth)).toBe(grown);
  });

  it.each([
    ['some of the rows', 'B5:B6'],
    ['more than the rows', 'B4:B900'],
    ['columns beside the table', 'I4:I6'],
    ['whole columns', 'B:C'],
    ['one cell of it', 'B4'],
  ])('stays for %s', (_, list) => {
    expect(grownRanges(list, growth)).toBe(list);
  });

  it('grows from a single cell when that was the only row', () => {
    const one: Growth = { rows: { ...growth.rows, firstRow: 2, lastRow: 2 }, lastRow: 3 };
    expect(grownRanges('B2', one)).toBe('B2:B3');
  });

  it('never shrinks', () => {
    expect(grownRanges('B4:B6', { ...growth, lastRow: 5 })).toBe('B4:B6');
  });
});

describe("a defined name's formula", () => {
  it.each([
    ["'Blad ''A'''!$B$4:$B$6", "'Blad ''A'''!$B$4:$B$10"],
    ["'Blad ''A'''!$B$4:$B$6,'Blad ''A'''!$D$3:$D$6", "'Blad ''A'''!$B$4:$B$10,'Blad ''A'''!$D$3:$D$10"],
    ['Ander!$B$4:$B$6', 'Ander!$B$4:$B$6'],
    ["'Blad ''A'''!$1:$1", "'Blad ''A'''!$1:$1"],
    ["SUM('Blad ''A'''!$B$4:$B$6)", "SUM('Blad ''A'''!$B$4:$B$6)"],
  ])('%s becomes %s', (formula, grown) => {
    expect(grownName(formula, "blad 'a'", growth)).toBe(grown);
  });
});
