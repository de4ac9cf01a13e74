import type { Action } from '../actions/action.ts';
import { sameValue, type Value } from '../cells/value.ts';
import type { ConflictCell, Decision } from '../log/entry.ts';

/** An action as the register holds it: the contributor's cells, some of them overruled by the coordinator. */
export type RegisterRow = Action;

/**
 * What waits for the coordinator's decision; until then the register keeps the `local` values. The
 * cells keep the parent that they had when the conflict arose, whatever is merged after it.
 */
export interface OpenConflict {
  readonly actionId: string;
  readonly cells: readonly ConflictCell[];
  /** The error rule that the cells break together, though neither side broke it. */
  readonly rule?: string;
}

/**
 * Whether a cell of it holds the same on both sides, which only an erasure brings about: what is left of the
 * conflict is settled by the next merge, and nobody is asked to choose between two empty cells.
 */
export const isSettledByErasure = ({ cells }: OpenConflict): boolean =>
  cells.some(({ remote, local }) => sameValue(remote, local));

/** A waivable error, and the values that a waiver of it would hold for. */
export interface WaivableError {
  readonly rule: string;
  readonly read: Readonly<Record<string, Value>>;
}

/** An action whose newest submission stays outside the register until its errors are waived or mended. */
export interface Waiting {
  readonly actionId: string;
  readonly findings: readonly WaivableError[];
  /** The contributor's action as the register last took it; absent for one that never was in it. */
  readonly taken?: Action;
}

/** What the register holds of one contributor; every list in canonical order of the action ids. */
export interface RegisterPart {
  readonly rows: readonly RegisterRow[];
  readonly conflicts: readonly OpenConflict[];
  readonly waiting: readonly Waiting[];
}

/** Before a contributor's first merge. */
export const emptyPart: RegisterPart = { rows: [], conflicts: [], waiting: [] };

/** A coordinator's change of one cell in the register's workbook. */
export interface RegisterEdit {
  readonly actionId: string;
  readonly field: string;
  readonly value: Value;
  /** The text as typed, where it says more than the value. */
  readonly original?: string;
  /** What the workbook showed there before. */
  readonly expected: Value;
}

/** A coordinator's decision on a conflict. */
export type ConflictDecision = Extract<Decision, { type: 'conflict' }>;

/** Who brought a change about. */
export type ChangeSource = 'domain' | 'coordinator' | 'decision';

/** What a merge changed in the register, against the part as it was last merged. */
export type RegisterChange =
  | { readonly kind: 'added' | 'withdrawn' | 'put-back'; readonly actionId: string }
  | {
      readonly kind: 'changed';
      readonly actionId: string;
      readonly field: string;
      readonly before: Value;
      readonly after: Value;
      readonly source: ChangeSource;
    };
