import { describe, expect, it } from 'vitest';
import { isDateCode } from './date-code.ts';

describe('number format codes', () => {
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
});
