import type { Trouble } from '../session/trouble.ts';

/** What became of something that somebody said: it stands in the log, or why it does not. */
export type Said =
  | { readonly said: true }
  | {
      readonly said: false;
      readonly trouble: Trouble;
      /** Whether it is known not to stand; otherwise the answer was lost, and the same is said again as it was. */
      readonly settled: boolean;
    };
