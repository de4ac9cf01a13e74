import { describe, expect, it } from 'vitest';
import { numberFormat } from './number-format.ts';

const none: ReadonlyMap<number, string> = new Map();
const ofCode = (code: string, dateSystem: 1900 | 1904 = 1900) =>
  numberFormat(164, new Map([[164, code]]), dateSystem);

describe('the builtin number formats', () => {
  it('are dates and times of day, but for those that count hours', () => {
    const dates = Array.from({ length: 80 }, (_, id) => id).filter(
      (id) => numberFormat(id, none, 1900).dated,
    );
    const range = (first: number, last: number) =>
      Array.from({ length: last - first + 1 }, (_, i) => first + i);
    expect(dates).toEqual([...range(14, 22), ...range(27, 36), 45, 47, ...range(50, 58)]);
  });

  it('give way to a code that the workbook has under the same number', () => {
    expect(numberFormat(14, new Map([[14, '0.00']]), 1900).dated).toBe(false);
  });

  it.each<[id: number, number: number, shown: string | undefined]>([
    [0, 0.8, undefined],
    [1, 41.6, '42'],
    [4, 1234.5, '1.234,50'],
    [9, 0.8, '80%'],
    [11, 12_345, '1,23E+04'],
    [12, 0.5, '1/2'],
    [14, 44_337, undefined],
    [17, 44_337, 'mei-21'],
    [20, 0.5, '12:00'],
    [22, 44_337.5, '21/05/2021 12:00'],
    [43, 1234.5, '1.234,50'],
    [44, 1234.5, '€ 1.234,50'],
    [46, 1.5, '36:00:00'],
    [49, 42, undefined],
  ])('%i shows %d as %s', (id, number, shown) => {
    expect(numberFormat(id, none, 1900).number(number)).toBe(shown);
  });
});

describe('a number format', () => {
  it.each<[code: string, number: number, shown: string | null | undefined]>([
    ['General', 1 / 3, undefined],
    ['@', 12, undefined],
    ['dd/mm/yyyy', 44_337, undefined],
    ['[$-813]dd/mm/yyyy;@', 44_337, undefined],
    ['0.0%', 0.125, '12,5%'],
    ['00000', 42, '00042'],
    ['0000\\.000\\.000', 417_497_106, '0417.497.106'],
    ['"€" #,##0.00', 1234.5, '€ 1.234,50'],
    ['[$€-813] #,##0.00;[Red][$€-813] -#,##0.00', -1234.5, '€ -1.234,50'],
    ['mmmm yyyy', 44_337, 'mei 2021'],
    ['[$-80C]mmmm yyyy', 44_337, 'mai 2021'],
    ['d/m/yy', 44_337, '21/5/21'],
    ['"kwartaal "0', 3, 'kwartaal 3'],
    ['\\D0', 3, 'D3'],
    ['[h]:mm', 1.5, '36:00'],
    ['# ??/??', 0.25, '1/4'],
    ['0.00E+00', 0.00012, '1,20E-04'],
    ['[>100]"veel";"weinig"', 200, 'veel'],
    ['[>100]"veel";"weinig"', 20, 'weinig'],
    ['0.0,," mln"', 12_345_678, '12,3 mln'],
    ['_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', 0, '-'],
    ['0;-0;;@', 0, ''],
    [';;;', 5, ''],
    ['dd/mm/yyyy', -5, null],
    ['mmmm yyyy', 3_000_000, null],
    ['[geen opmaak', 5, null],
    ['"', 5, null],
    ['0'.repeat(300), 5, null],
  ])('%s shows %d as %j', (code, number, shown) => {
    expect(ofCode(code).number(number)).toBe(shown);
  });

  it('counts the days of a workbook from 1904', () => {
    expect(ofCode('mmmm yyyy', 1904).number(44_337 - 1462)).toBe('mei 2021');
    expect(ofCode('[h]:mm', 1904).number(1.5)).toBe('36:00');
    expect(ofCode('0.0', 1904).number(1.5)).toBe('1,5');
  });

  it.each<[code: string, shown: string | undefined]>([
    ['General', undefined],
    ['#,##0.00', undefined],
    ['_ @_ ', undefined],
    ['0;0;0;"Actie "@', 'Actie 12b'],
    ['"["@"]"', '[12b]'],
    [';;;', ''],
  ])('%s shows the text 12b as %j', (code, shown) => {
    expect(ofCode(code).text?.('12b')).toBe(shown);
  });
});
