import { sameValue, type Value } from '../cells/value.ts';

/**
 * What became of a cell of which two copies were made.
 * - `same`        neither copy changed it
 * - `remote`      only the copy that came in before changed it
 * - `local`       only the copy at hand changed it
 * - `both-alike`  both changed it to the same
 * - `conflict`    both changed it, differently
 */
export type ThreeWay =
  | { readonly kind: 'same' }
  | { readonly kind: 'remote' }
  | { readonly kind: 'local' }
  | { readonly kind: 'both-alike' }
  | { readonly kind: 'conflict' };

// Made once: a merge asks this of millions of cells.
const same: ThreeWay = { kind: 'same' };
const remoteOnly: ThreeWay = { kind: 'remote' };
const localOnly: ThreeWay = { kind: 'local' };
const bothAlike: ThreeWay = { kind: 'both-alike' };
const conflict: ThreeWay = { kind: 'conflict' };

/** Compares meanings, not spellings: a cell that is only written otherwise did not change. */
export function threeWay(parent: Value, remote: Value, local: Value): ThreeWay {
  if (sameValue(parent, remote)) return sameValue(parent, local) ? same : localOnly;
  if (sameValue(parent, local)) return remoteOnly;
  return sameValue(remote, local) ? bothAlike : conflict;
}
