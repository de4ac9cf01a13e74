import type { Value } from '../cells/value.ts';
import type { Severity } from '../plan/definition.ts';
import type { Localised } from '../text/localised.ts';

export type Scope = 'cell' | 'row' | 'sheet' | 'register';

/** One click that mends a finding. */
export type Fix =
  /** Put `value` (as text, the way a person would type it) in the finding's own cell. */
  | { readonly kind: 'replace'; readonly text: string; readonly label: Localised }
  /** Give the row this action id. */
  | { readonly kind: 'assign-id'; readonly id: string; readonly label: Localised };

/**
 * What is wrong, where, why and how to mend it. The location is data; the message is made from it.
 * A finding that concerns several rows stands on each of them and names the others.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly waivable: boolean;
  /** The action's id as the row carries or gets it; `null` where it has none or no row is meant. */
  readonly actionId: string | null;
  /** The sheet's own row number, 1-based; `null` for findings of the sheet or the register. */
  readonly row: number | null;
  /** The field of the column at fault. */
  readonly column: string | null;
  /** The sheet's own address, such as `J7`. */
  readonly cell: string | null;
  readonly message: Localised;
  /** Codes of the plan's statements. */
  readonly basis: readonly string[];
  readonly fix: Fix | null;
  /** For waivable findings: the values that the rule read, field by field; a waiver holds for these alone. */
  readonly read?: Readonly<Record<string, Value>>;
  /** For register findings: which domain, objective or pair of actions it is about, such as `OV/D2`. */
  readonly subject?: string;
}
