import { describe, expect, it } from 'vitest';
import { clockTime, dayAndMonth, longDay, numericDate } from './dates.ts';

/** The moment as the clock on the wall shows it, whatever the time zone of the machine. */
const wall = new Date(2021, 1, 25, 14, 32).toISOString();

describe('dates in words', () => {
  it('names a deadline by its weekday, the same in every time zone', () => {
    expect(longDay('2021-03-05', 'nl')).toBe('vrijdag 5 maart');
    expect(longDay('2021-03-05', 'en')).toBe('Friday 5 March');
  });

  it('writes a moment with the day first and four digits for the year', () => {
    expect(numericDate(wall)).toBe('25/02/2021');
  });

  it('names the month of a remark in the language of the pane', () => {
    expect(dayAndMonth(wall, 'nl')).toBe('25 februari');
    expect(dayAndMonth(wall, 'en')).toBe('25 February');
  });

  it('tells the time with a point and "uur" in Dutch, with a colon in English', () => {
    expect(clockTime(wall, 'nl')).toBe('14.32\u00a0uur');
    expect(clockTime(wall, 'en')).toBe('14:32');
  });
});
