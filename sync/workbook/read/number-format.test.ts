import { describe, expect, it } from 'vitest';
import { isDateCode, isDateFormat } from './number-format.ts';

describe('number formats', () => {
  it.each(['dd/mm/yyyy', 'd-mmm-yy', '[$-813]d mmmm yyyy;@', '[Red]dd/mm', 'h:mm AM/PM', 'mm:ss.0', 'yyyy'])(
    'takes %s for a date or time',
    (code) => expect(isDateCode(code)).toBe(true),
  );

  it.each([
    'General',
    '0.00',
    '#,##0.00 "dagen"',
    '[Red]-0.00',
    '[h]:mm',
    '[mm]:ss',
    '0\\d',
    '_d0_)',
    '*d0',
    '[$€-813] #,##0',
    '0.00E+00',
    '@',
    '0 "onafgesloten d',
  ])('takes %s for no date', (code) => expect(isDateCode(code)).toBe(false));

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
