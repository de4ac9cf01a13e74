import type { Localised } from './localised.ts';

/** A number with its word: "1 dag", "2 dagen". */
export function counted(count: number, one: Localised, many: Localised): Localised {
  const word = count === 1 ? one : many;
  return { nl: `${count} ${word.nl}`, en: `${count} ${word.en}` };
}

/** "1 dag", "2 dagen". */
export const countedDays = (days: number): Localised =>
  counted(days, { nl: 'dag', en: 'day' }, { nl: 'dagen', en: 'days' });
