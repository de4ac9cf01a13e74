import type { FindingJson } from '../../shared/contract/finding-json.ts';
import type { Trouble } from '../session/trouble.ts';

/** What became of something that somebody said: it stands in the log, or why it does not. */
export type Said =
  | { readonly said: true }
  | {
      readonly said: false;
      readonly trouble: Trouble;
      /** Whether it is known not to stand; otherwise the answer was lost, and the same is said again as it was. */
      readonly settled: boolean;
      /** The errors that it would bring into the register: it can be said again with these named, and a reason. */
      readonly breaks?: readonly FindingJson[];
    };
