import type { Contributor } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type { Action } from './action.ts';

/** What the log knows of a contributor's ids. */
export interface IdHistory {
  readonly plan: Plan;
  readonly contributor: Contributor;
  /** The actions that the workbook showed at its stamp, withdrawn ones included. */
  readonly previous: readonly Action[];
  /** The contributor's actions now; absent where the workbook shows the newest. */
  readonly latest?: readonly Action[];
  /** The highest number that an id of this contributor ever had, 0 for none. */
  readonly highestNumber: number;
  /** Ids whose withdrawal the officer confirmed: a row that lost its id is none of them. */
  readonly withdrawn?: readonly string[];
}

/**
 * Which action a row is.
 * - `kept`       the id that stands there is the action's own
 * - `recovered`  the id was lost; the title told which action it is
 * - `given`      a new action: `id` stands there already, provisionally, or is the next free one
 * - `disputed`   the id that stands there is not this row's (B03); `id` is the one to give instead
 */
export interface Identity {
  readonly how: 'kept' | 'recovered' | 'given' | 'disputed';
  readonly id: string;
}

/** Who the rows of a sheet are, at one moment. */
export interface SheetIdentities {
  /** By the row's key; `undefined` for a blank row, which is no action. */
  of(key: number): Identity | undefined;
  /** Actions of the previous submission, not withdrawn, that no row is; in the order of that submission. */
  readonly missing: readonly string[];
}
