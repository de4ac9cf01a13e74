import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateFromSerial, dateFromText, isIsoDate, serialOfDate, showDate } from './date.ts';

describe('a serial of the 1900 system', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [43_831, '2020-01-01'],
    [43_890, '2020-02-29'],
    [45_657.75, '2024-12-31'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(dateFromSerial(serial, 1900)).toBe(date);
  });

  it.each([
    ['the 29 February 1900 that never was', 60],
    ['the day before the first', 0],
    ['a time without a day', 0.5],
    ['a negative number', -1],
    ['the day after the last', 2_958_466],
    ['no number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
  ])('is no date for %s', (_, serial) => {
    expect(dateFromSerial(serial, 1900)).toBeNull();
  });
});

describe('a serial of the 1904 system', () => {
  it.each([
    [0, '1904-01-01'],
    [60, '1904-03-01'],
    [42_369, '2020-01-01'],
    [2_957_003, '9999-12-31'],
  ])('%d is %s', (serial, date) => {
    expect(dateFromSerial(serial, 1904)).toBe(date);
  });

  it('is no date before its first day', () => {
    expect(dateFromSerial(-1, 1904)).toBeNull();
  });
});

describe('a text', () => {
  it.each([
    ['1/2/2020', '2020-02-01'],
    ['01/02/2020', '2020-02-01'],
    ['1-2-2020', '2020-02-01'],
    ['31.12.2024', '2024-12-31'],
    [' 1 / 2 / 2020\u00a0', '2020-02-01'],
    ['29/2/2020', '2020-02-29'],
    ['2020-02-01', '2020-02-01'],
    ['2020-02-01T00:00:00', '2020-02-01'],
    ['2020-02-01 00:00', '2020-02-01'],
  ])('%s is %s', (text, date) => {
    expect(dateFromText(text)).toBe(date);
  });

  it.each([
    ['a day that does not exist', '29/2/2019'],
    ['the month first', '12/31/2020'],
    ['a two-digit year', '1/2/20'],
    ['a bare year', '2020'],
    ['a month and a year', '2/2020'],
    ['two kinds of separator', '1/2-2020'],
    ['a month in words', '1 januari 2020'],
    ['a date in digits alone', '20200201'],
    ['an ISO day that does not exist', '2020-02-30'],
    ['a year before Excel', '31/12/1899'],
    ['a day of zero', '0/1/2020'],
    ['words around it', 'vanaf 1/2/2020'],
  ])('is no date for %s', (_, text) => {
    expect(dateFromText(text)).toBeNull();
  });
});

describe('every day from 1904 to 9999', () => {
  const day = fc
    .date({ min: new Date('1904-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it('has a serial that is read back, in both systems', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(1900 as const, 1904 as const), (date, system) => {
        expect(dateFromSerial(serialOfDate(date, system), system)).toBe(date);
      }),
    );
  });

  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(day, (date) => {
        expect(dateFromText(showDate(date))).toBe(date);
      }),
    );
  });

  it('follows the serial before it', () => {
    fc.assert(
      fc.property(day, (date) => {
        const next = dateFromSerial(serialOfDate(date, 1900) + 1, 1900);
        expect(next === null || Date.parse(next) - Date.parse(date) === 86_400_000).toBe(true);
      }),
    );
  });
});

it('a date of a program is a day that exists', () => {
  expect(['2020-02-29', '2019-02-29', '2020-2-9', 'Doorlopend'].map(isIsoDate)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
