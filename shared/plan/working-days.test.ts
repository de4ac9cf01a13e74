import { describe, expect, it } from 'vitest';
import { shipped } from '../../test/fixtures/shipped-plan.ts';
import { dayOff } from './working-days.ts';

const { definition } = shipped.plan;

describe('a day on which people work', () => {
  it.each(['2021-02-19', '2021-04-06', '2024-02-29'])('%s is one', (date) => {
    expect(dayOff(definition, date)).toBeNull();
  });

  it.each([
    ['2021-02-20', 'een zaterdag', '2021-02-22'],
    ['2021-02-21', 'een zondag', '2021-02-22'],
    ['2021-04-05', 'paasmaandag', '2021-04-06'],
    ['2022-04-18', 'paasmaandag', '2022-04-19'],
    ['2024-05-09', 'Onze-Lieve-Heer-Hemelvaart', '2024-05-10'],
    ['2025-06-09', 'pinkstermaandag', '2025-06-10'],
    ['2038-04-26', 'paasmaandag', '2038-04-27'],
    ['2024-07-11', 'het feest van de Vlaamse Gemeenschap', '2024-07-12'],
    // A Friday: the weekend follows.
    ['2022-07-21', 'de nationale feestdag', '2022-07-22'],
    ['2020-12-25', 'Kerstmis', '2020-12-28'],
  ])('%s is %s, and %s is the next', (date, why, next) => {
    expect(dayOff(definition, date)).toMatchObject({ why: { nl: why }, next });
  });

  it('knows no holidays where the plan names none, only weekends', () => {
    const plain = { ...definition, holidays: [] };
    expect(dayOff(plain, '2020-12-25')).toBeNull();
    expect(dayOff(plain, '2020-12-26')?.next).toBe('2020-12-28');
  });
});
