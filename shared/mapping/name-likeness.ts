import type { Column } from '../plan/definition.ts';
import { fold } from '../text/fold.ts';
import { foldHeader } from '../text/fold-header.ts';
import { boundsIn } from './date-bounds.ts';

/** Words that say nothing about which column is meant. */
const emptyWords = new Set([
  'van',
  'de',
  'het',
  'een',
  'en',
  'of',
  'the',
  'a',
  'an',
  'and',
  'or',
  'per',
  'actie',
]);

/** As like as two names can be that are not the same. */
const nearlySame = 0.95;

/**
 * How alike a header and a column's names are, Dutch or English: 1 for the same, 0 for nothing in common. A
 * header of the begin or the end of something is never another date's.
 */
export function columnLikeness(header: string, column: Column): number {
  const names = [column.header.nl, column.header.en];
  const alike = Math.max(...names.map((name) => likeness(header, name)));
  if (alike === 1 || (column.type !== 'date' && column.type !== 'date-or-ongoing')) return alike;
  const bounds = boundsIn(header);
  if (bounds.size === 0) return alike;
  const isNamed = names.some((name) => [...boundsIn(name)].some((bound) => bounds.has(bound)));
  if (!isNamed) return 0;
  return bounds.size === 1 ? nearlySame : 0.5;
}

/** Whether a header names the begin or the end of something, and the column is another date. */
export function isOtherDate(header: string, column: Column): boolean {
  const isDate = column.type === 'date' || column.type === 'date-or-ongoing';
  return isDate && boundsIn(header).size > 0 && columnLikeness(header, column) === 0;
}

function likeness(a: string, b: string): number {
  if (foldHeader(a) === foldHeader(b)) return 1;
  const [left, right] = [words(a), words(b)];
  if (left.length === 0 || right.length === 0) return 0;
  const shared = left.reduce(
    (sum, word) => sum + Math.max(...right.map((other) => wordLikeness(word, other))),
    0,
  );
  return Math.min(nearlySame, (2 * shared) / (left.length + right.length));
}

function words(text: string): readonly string[] {
  const all = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = all.filter((word) => !emptyWords.has(word));
  return telling.length > 0 ? telling : all;
}

/** The same word, one inside the other (doelstelling, hoofddoelstelling), or pairs of letters in common. */
function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return 0.6 + 0.4 * (short.length / long.length);
  const [left, right] = [pairs(a), pairs(b)];
  const common = [...left].filter((pair) => right.has(pair)).length;
  const alike = left.size + right.size === 0 ? 0 : (2 * common) / (left.size + right.size);
  return alike >= 0.5 ? alike : 0;
}

function pairs(word: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(0, word.length - 1) }, (_, at) => word.slice(at, at + 2)));
}
