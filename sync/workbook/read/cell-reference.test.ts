import { describe, expect, it } from 'vitest';
import { columnOf, parseRange, rowOf } from './cell-reference.ts';

describe('cell references', () => {
  it('reads columns up to XFD and no further', () => {
    expect(['A1', 'Z1', 'AA1', 'XFD1048576'].map(columnOf)).toEqual([0, 25, 26, 16_383]);
    expect(['XFE1', 'AAAA1', 'ZZZZZZZZZZ1', '', '1', 'a1', 'A'].map(columnOf)).toEqual(Array(7).fill(-1));
  });

  it('reads rows up to 1,048,576 and no further', () => {
    expect(['1', '1048576', ' 007 '].map(rowOf)).toEqual([1, 1_048_576, 7]);
    expect(['0', '1048577', '4000000000', '-1', '1e3', '1.5', ''].map(rowOf)).toEqual(Array(7).fill(-1));
  });

  it('reads a range or a single cell', () => {
    expect(parseRange('B2:AA30', 't')).toEqual({ firstRow: 2, lastRow: 30, firstColumn: 1, lastColumn: 26 });
    expect(parseRange('C3', 't')).toEqual({ firstRow: 3, lastRow: 3, firstColumn: 2, lastColumn: 2 });
  });

  it.each(['', 'A1:', 'A0:B2', 'B2:A1', 'A1:XFE2', '1:2', '#REF!'])('refuses %s as a range', (text) =>
    expect(() => parseRange(text, 't')).toThrow('cell-out-of-range'),
  );
});
