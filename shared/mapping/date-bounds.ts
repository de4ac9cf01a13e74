import { fold } from '../text/fold.ts';

/** Which end of a stretch of time a header names. */
export type Bound = 'begin' | 'end';

/** In Dutch, French, English and German, as they fold; alone, or before a word for a date. */
const telling: Readonly<Record<Bound, readonly string[]>> = {
  begin: [
    'start',
    'begin',
    'beginn',
    'begint',
    'aanvang',
    'aanvangs',
    'anfang',
    'anfangs',
    'debut',
    'commencement',
  ],
  end: [
    ...['eind', 'einde', 'eindigt', 'end', 'ende', 'afloop', 'slot', 'fin', 'finish', 'terme', 'echeance'],
    ...['deadline', 'streef', 'due', 'uiterlijk', 'uiterste', 'afronding'],
  ],
};
/** Words that say it where nothing but words for a date stands beside them: "Van", "Datum tot". */
const small: Readonly<Record<Bound, readonly string[]>> = {
  begin: ['van', 'vanaf', 'sinds', 'from', 'since', 'von', 'ab', 'du', 'depuis'],
  end: ['tot', 'tem', 'tm', 'until', 'till', 'to', 'bis', 'au', 'jusque', 'jusqu'],
};
const dateWords = new Set([
  ...[
    'datum',
    'datums',
    'date',
    'dates',
    'dag',
    'day',
    'tag',
    'jour',
    'jaar',
    'year',
    'jahr',
    'annee',
    'maand',
  ],
  ...['month', 'monat', 'mois', 'moment', 'tijdstip', 'termijn', 'data'],
  ...[
    'de',
    'het',
    'la',
    'le',
    'l',
    'the',
    'der',
    'die',
    'des',
    'd',
    'a',
    'en',
    'met',
    'of',
    'on',
    'zum',
    't',
    'm',
  ],
]);
const suffix = /(?:s?(?:datum|date|dag|jaar|tijdstip|termijn|moment|zeitpunkt|termin|tag))$/;

/** The ends that a header of dates names: both for "van – tot". */
export function boundsIn(header: string): ReadonlySet<Bound> {
  const words = fold(header).match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = new Set<Bound>();
  const others = words.filter((word) => !dateWords.has(word));
  for (const bound of ['begin', 'end'] as const) {
    const { [bound]: strong } = telling;
    const isSmall = others.every((word) => small.begin.includes(word) || small.end.includes(word));
    const names = (word: string): boolean =>
      strong.includes(word) ||
      strong.includes(word.replace(suffix, '')) ||
      (isSmall && small[bound].includes(word));
    if (words.some(names)) found.add(bound);
  }
  return found;
}
