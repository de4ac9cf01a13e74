import { daysBetween } from '../cells/date.ts';
import type { Localised } from '../text/localised.ts';
import type { PlanDefinition } from './definition.ts';

/** Why nobody works on a day, and the next day on which people do. */
export interface DayOff {
  readonly why: Localised;
  readonly next: string;
}

/** Whether `date` (yyyy-mm-dd) is a weekend day or one of the plan's holidays; `null` on a working day. */
export function dayOff({ holidays }: PlanDefinition, date: string): DayOff | null {
  const why = reasonOff(holidays, date);
  if (why === null) return null;
  let next = dayAfter(date);
  while (reasonOff(holidays, next) !== null) next = dayAfter(next);
  return { why, next };
}

function reasonOff(holidays: PlanDefinition['holidays'], date: string): Localised | null {
  const sinceEaster = daysBetween(easterOf(Number(date.slice(0, 4))), date);
  const holiday = holidays.find((one) =>
    'on' in one ? one.on === date.slice(5) : one.afterEaster === sinceEaster,
  );
  return holiday?.name ?? weekend[new Date(date).getUTCDay()] ?? null;
}

const weekend: Readonly<Record<number, Localised>> = {
  0: { nl: 'een zondag', en: 'a Sunday' },
  6: { nl: 'een zaterdag', en: 'a Saturday' },
};

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

/** Easter Sunday of a year of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
function easterOf(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leap = Math.floor(century / 4);
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moonShift + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const counted = epact + weekday - 7 * late + 114;
  const [month, day] = [Math.floor(counted / 31), (counted % 31) + 1];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
