import type { ReplaceOutcome } from './library.ts';
import { LibraryFailure } from './library-failure.ts';

/** The outcome, for those who cannot go on where the library refuses to replace a file: then it fails as a whole. */
export function allowed(outcome: ReplaceOutcome): Exclude<ReplaceOutcome, { outcome: 'forbidden' }> {
  if (outcome.outcome === 'forbidden') throw new LibraryFailure('access-denied', outcome.told);
  return outcome;
}
