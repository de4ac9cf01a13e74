import { compareText } from '../../text/compare-text.ts';
import { fold } from '../../text/fold.ts';

export interface TitledAction {
  readonly id: string;
  readonly contributor: string;
  readonly title: string;
}

/** Two ids, sorted by code unit. */
export type IdPair = readonly [string, string];

/** Actions whose titles have the same stems, in the order of the actions. */
interface Bucket {
  readonly actions: TitledAction[];
  /** The rarest first. */
  readonly stems: readonly string[];
}

/** One more than is ever told of, so that it can be told that there are more. */
const mostPairs = 1001;
/** With so many others of the same or nearly the same words an action is compared. */
const mostTries = 20;
/** A stem that more titles share than this says nothing about any two of them. */
const mostShared = 200;

/**
 * Pairs of actions of different contributors whose titles are alike: of all the stems in the two, at
 * least the part `threshold` is in both. Titles that share no rare stem are never compared, so that
 * a register of hundreds of thousands takes seconds; pairs in `settled` (`A|B`) are left out.
 */
export function similarPairs(
  actions: readonly TitledAction[],
  threshold: number,
  settled: ReadonlySet<string>,
): readonly IdPair[] {
  const pairs: IdPair[] = [];
  for (const [one, other] of candidates(bucketsOf(actions), threshold)) {
    if (one.contributor === other.contributor) continue;
    const pair: IdPair = compareText(one.id, other.id) < 0 ? [one.id, other.id] : [other.id, one.id];
    if (settled.has(pair.join('|'))) continue;
    pairs.push(pair);
    if (pairs.length === mostPairs) break;
  }
  return pairs;
}

function* candidates(
  buckets: readonly Bucket[],
  threshold: number,
): Generator<readonly [TitledAction, TitledAction]> {
  for (const { actions } of buckets) {
    for (const [at, one] of actions.entries()) {
      for (const other of actions.slice(at + 1, at + 1 + mostTries)) yield [one, other];
    }
  }
  for (const [first, second] of alikeBuckets(buckets, threshold)) {
    for (const one of first.actions.slice(0, mostTries)) {
      for (const other of second.actions.slice(0, mostTries)) yield [one, other];
    }
  }
}

function bucketsOf(actions: readonly TitledAction[]): readonly Bucket[] {
  const byStems = new Map<string, { actions: TitledAction[]; stems: readonly string[] }>();
  for (const action of actions) {
    const stems = stemsOf(action.title);
    if (stems.length === 0) continue;
    const key = stems.join(' ');
    const bucket = byStems.get(key);
    if (bucket === undefined) byStems.set(key, { actions: [action], stems });
    else bucket.actions.push(action);
  }
  const counts = new Map<string, number>();
  for (const { stems } of byStems.values()) {
    for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  }
  const rarestFirst = (a: string, b: string): number =>
    (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || compareText(a, b);
  return [...byStems.values()].map(({ actions: alike, stems }) => ({
    actions: alike,
    stems: stems.toSorted(rarestFirst),
  }));
}

/**
 * The stems of a title, each once, sorted. Words under four letters bind more than they tell, and the
 * first six letters are enough to see that vorming and vormingen are one word; numbers count whole.
 */
function stemsOf(title: string): readonly string[] {
  const words = fold(title).match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words.filter((word) => word.length > 3 || /\d/.test(word));
  return [...new Set(telling.map((word) => (/\d/.test(word) ? word : word.slice(0, 6))))].sort(compareText);
}

/**
 * Two sets that share enough also share one of the first stems of both, when stems stand in one order
 * for all: so only those are looked up, and the rarest come first.
 */
function* alikeBuckets(buckets: readonly Bucket[], threshold: number): Generator<readonly [Bucket, Bucket]> {
  const byStem = new Map<string, Bucket[]>();
  for (const bucket of buckets) {
    const size = bucket.stems.length;
    const leading = bucket.stems.slice(0, size - Math.ceil(threshold * size - 1e-9) + 1);
    const met = new Set<Bucket>();
    for (const stem of leading) {
      const sharing = byStem.get(stem) ?? [];
      byStem.set(stem, sharing);
      for (const other of sharing) {
        if (met.has(other)) continue;
        met.add(other);
        if (areAlike(bucket.stems, other.stems, threshold)) yield [other, bucket];
      }
      if (sharing.length < mostShared) sharing.push(bucket);
    }
  }
}

function areAlike(some: readonly string[], others: readonly string[], threshold: number): boolean {
  if (Math.min(some.length, others.length) < threshold * Math.max(some.length, others.length)) return false;
  const shared = some.filter((stem) => others.includes(stem)).length;
  return shared >= threshold * (some.length + others.length - shared) - 1e-9;
}
