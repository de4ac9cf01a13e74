import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountFromNumber, amountFromText, showAmount, showNumber } from './amount.ts';

describe('an amount as nl-BE writes it', () => {
  it.each([
    ['25000', 25_000],
    ['25.000', 25_000],
    ['1.234,56', 1234.56],
    ['1234,5', 1234.5],
    ['€ 25.000', 25_000],
    ['€25.000,00', 25_000],
    ['25.000 €', 25_000],
    ['25000 EUR', 25_000],
    ['eur 1.000', 1000],
    ['1.000 euro', 1000],
    ['25 000,00', 25_000],
    ['25\u00a0000,00', 25_000],
    ['25\u202f000', 25_000],
    ['1.234.567,8', 1_234_567.8],
    ['25.000,-', 25_000],
    ['25.000,–', 25_000],
    ['0', 0],
    ['0,50', 0.5],
  ])('%s is %d', (text, amount) => {
    expect(amountFromText(text)).toBe(amount);
  });

  it.each([
    ['a negative amount', '-5'],
    ['a negative amount with its sign behind the currency', '€ -5'],
    ['English grouping', '1,234.56'],
    ['a decimal point', '25.00'],
    ['three decimals, which English groups', '12,345'],
    ['groups of other than three', '1.23.456'],
    ['dots and spaces together', '1.234 567'],
    ['a zero that leads a group', '0.500'],
    ['words', 'ongeveer 25.000'],
    ['a range', '10.000-20.000'],
    ['thousands in letters', '25k'],
    ['currency alone', '€'],
    ['currency twice', '€ 5 EUR'],
    ['another currency', '$ 25'],
    ['more than can be counted to the cent', '1.000.000.000.000'],
  ])('is none for %s', (_, text) => {
    expect(amountFromText(text)).toBeNull();
  });
});

describe('a number', () => {
  it('is rounded to the cent', () => {
    expect(amountFromNumber(0.1 + 0.2)).toBe(0.3);
  });

  it('loses the sign of a negative zero', () => {
    expect(Object.is(amountFromNumber(-0), 0)).toBe(true);
  });

  it.each([-0.01, Number.NaN, Number.POSITIVE_INFINITY, 1e12])('is no amount when it is %d', (number) => {
    expect(amountFromNumber(number)).toBeNull();
  });

  it('is shown with a comma', () => {
    expect(showNumber(1234.5)).toBe('1234,5');
  });
});

describe('every amount', () => {
  it('is read back from how it is shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (cents) => {
        expect(amountFromText(showAmount(cents / 100))).toBe(cents / 100);
      }),
    );
  });

  it.each([
    [0, '0,00'],
    [999, '999,00'],
    [12_500, '12.500,00'],
    [1_234_567.8, '1.234.567,80'],
  ])('%d is shown as %s', (amount, text) => {
    expect(showAmount(amount)).toBe(text);
  });
});
