import type { Submission } from '../../shared/log/state.ts';

/**
 * Up to which log number a workbook in the library was collected already, under the stamp that it still bears. Where
 * its answer could not be written into it (somebody had it open, or the answer got lost) it keeps its stamp; what it
 * held then is in the log all the same. Collected again it is the next save of that one file, and no second copy of
 * it: its own earlier cells are nobody else's. What was erased since the stamp still stands in it.
 *
 * Only as long as nothing else was submitted in between: what a colleague submitted from elsewhere it does not show.
 */
export function collectedUpTo(stamp: number, submissions: readonly Submission[]): number {
  let upTo = stamp;
  for (const { entry, collected, stamp: bore } of submissions) {
    if (entry <= stamp) continue;
    if (collected === undefined || bore !== stamp) break;
    upTo = entry;
  }
  return upTo;
}
