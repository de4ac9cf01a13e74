import { describe, expect, it } from 'vitest';
import { clockTime, dayAndMonth, longDay, numericDate } from './dates.ts';

/** The moment as the clock on the wall shows it, whatever the time zone of the machine. */
const wall = new Date(2021, 1, 25, 14, 32).toISOString();

describe('dates in words', () => {
  it('names a deadline by its weekday, the same in every time zone', () => {
    expect(longDay('2021-03-05', 'nl', 2021)).toBe('vrijdag 5 maart');
    expect(longDay('2021-03-05', 'en', 2021)).toBe('Friday 5 March');
  });

  it('says the year of a day of another year', () => {
    expect(longDay('2021-03-05', 'nl', 2026)).toBe('vrijdag 5 maart 2021');
    expect(longDay('2021-03-05', 'en', 2026)).toBe('Friday 5 March 2021');
    expect(longDay('2021-12-31', 'nl', 2021)).toBe('vrijdag 31 december');
    expect(longDay('2022-01-01', 'nl', 2021)).toBe('zaterdag 1 januari 2022');
  });

  it('writes a moment with the day first and four digits for the year', () => {
    expect(numericDate(wall)).toBe('25/02/2021');
  });

  it('names the month of a remark in the language of the pane', () => {
    expect(dayAndMonth(wall, 'nl', 2021)).toBe('25 februari');
    expect(dayAndMonth(wall, 'en', 2021)).toBe('25 February');
  });

  it('says the year of a remark of another year', () => {
    expect(dayAndMonth(wall, 'nl', 2022)).toBe('25 februari 2021');
    expect(dayAndMonth(wall, 'en', 2022)).toBe('25 February 2021');
  });

  it('tells the time with a point and "uur" in Dutch, with a colon in English', () => {
    expect(clockTime(wall, 'nl')).toBe('14.32\u00a0uur');
    expect(clockTime(wall, 'en')).toBe('14:32');
  });
});
