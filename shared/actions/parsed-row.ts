import type { Value } from '../cells/value.ts';

/** What parsing noticed about a cell; cell rules turn it into findings. */
export type CellNotice =
  /** Read as `meant`, one or two edits away from what was given (C10). */
  | { readonly kind: 'near'; readonly given: string; readonly meant: string }
  /** Not in the column's list, and nothing near it; `several` where it is choices without semicolons. */
  | { readonly kind: 'unknown'; readonly given: string; readonly several?: readonly string[] }
  | { readonly kind: 'no-date' }
  | { readonly kind: 'no-amount' }
  /** The cell shows #REF!, #N/A … */
  | { readonly kind: 'error-value'; readonly error: string }
  /** The file holds nothing there that could be a value; `stored` quotes it, `''` of a formula without one. */
  | { readonly kind: 'unreadable'; readonly stored: string }
  /** What the cell shows cannot be told from its number format: `kept` was taken. */
  | { readonly kind: 'format-unknown'; readonly kept: string }
  /** The number format shows nothing of what stands there. */
  | { readonly kind: 'format-hides'; readonly hidden: string }
  /** More characters than a cell of Excel holds (32,767); the rest was not read. */
  | { readonly kind: 'too-long'; readonly length: number }
  /** A real formula; its last value was taken. */
  | { readonly kind: 'formula' };

/** A cell as understood, beside the text that stands there (`''` where nothing does). */
export interface ParsedCell {
  readonly value: Value;
  readonly text: string;
  readonly notices?: readonly CellNotice[];
}

/** A row of the officer's table, parsed; `cells` follow the order of `plan.columns`. */
export interface ParsedRow {
  /** Stays with the row while it moves; unique within the sheet. */
  readonly key: number;
  /** The sheet's own row number, 1-based. */
  readonly row: number;
  /** The action id as it stands there, trimmed and in capitals; `''` where there is none. */
  readonly id: string;
  readonly cells: readonly ParsedCell[];
  /** Nothing in any of the plan's columns (an id or a domain alone is nothing): no action. */
  readonly blank: boolean;
}
