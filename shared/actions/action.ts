import type { Value } from '../cells/value.ts';

/**
 * One action of one contributor, as it is logged: values in the order of the plan's columns (without
 * the id and the control column), and the text as typed wherever it says more than the value does.
 */
export interface Action {
  readonly id: string;
  readonly values: readonly Value[];
  /** Field → original text, only where it differs from the value's own spelling. */
  readonly originals?: Readonly<Record<string, string>>;
  /** Withdrawn by its contributor: kept, marked, out of every count. */
  readonly withdrawn?: true;
}
