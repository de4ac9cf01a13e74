import { describe, expect, it } from 'vitest';
import { isDateFormat } from './number-format.ts';

describe('number formats', () => {
  it('knows the builtin formats', () => {
    const dates = Array.from({ length: 80 }, (_, id) => id).filter((id) => isDateFormat(id, new Map()));
    const range = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(dates).toEqual([...range(14, 22), ...range(27, 36), ...range(45, 47), ...range(50, 58)]);
  });

  it('lets a workbook’s own code win over the builtin one', () => {
    expect(isDateFormat(14, new Map([[14, '0.00']]))).toBe(false);
  });
});
