import { describe, expect, it } from 'vitest';
import { dayOf } from './day-of.ts';

describe('the day of a moment where the plan is carried out', () => {
  it.each([
    ['2021-01-31T22:30:00Z', '2021-01-31', 'half past eleven in the evening, in winter'],
    ['2021-01-31T23:30:00Z', '2021-02-01', 'half past midnight, in winter'],
    ['2021-07-31T21:30:00Z', '2021-07-31', 'half past eleven in the evening, in summer'],
    ['2021-07-31T22:30:00Z', '2021-08-01', 'half past midnight, in summer'],
    ['2021-07-31T23:30:00Z', '2021-08-01', 'half past one at night, in summer'],
    ['2020-12-31T23:00:00Z', '2021-01-01', 'the first moment of a year'],
    ['2021-03-27T23:30:00Z', '2021-03-28', 'the night in which summer time begins'],
    ['2021-10-31T22:59:59Z', '2021-10-31', 'the last second of the day on which it ended'],
  ])('%s is %s: %s', (moment, day) => {
    expect(dayOf(new Date(moment))).toBe(day);
  });

  it('is another one elsewhere', () => {
    const moment = new Date('2021-01-31T23:30:00Z');
    expect(dayOf(moment, 'UTC')).toBe('2021-01-31');
    expect(dayOf(moment, 'Asia/Tokyo')).toBe('2021-02-01');
  });
});
