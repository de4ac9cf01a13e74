import type { CoordinatorWords } from '../../words/coordinator/words.ts';

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly withdrawn: number;
  readonly conflicts?: number;
  readonly waiting?: number;
}

/** `3 nieuw · 4 gewijzigd · 1 ingetrokken`, without the zeros; `''` where there is nothing. A line breaks between counts alone. */
export function countsInWords(of: Counts | readonly Counts[], words: CoordinatorWords): string {
  const all = 'length' in of ? of : [of];
  const sum = (count: (one: Counts) => number) => all.reduce((total, one) => total + count(one), 0);
  const parts = [
    [sum(({ added }) => added), words.counts.added],
    [sum(({ changed }) => changed), words.counts.changed],
    [sum(({ withdrawn }) => withdrawn), words.counts.withdrawn],
    [sum(({ conflicts = 0 }) => conflicts), words.amounts.conflicts],
    [sum(({ waiting = 0 }) => waiting), words.overview.waiting],
  ] as const;
  return parts
    .flatMap(([count, say]) => (count === 0 ? [] : [say(count).replaceAll(' ', '\u00a0')]))
    .join(' · ');
}
