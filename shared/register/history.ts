import type { Action } from '../actions/action.ts';
import { sameValue, type Value } from '../cells/value.ts';
import { valueAt } from './row-content.ts';

/** A contributor's actions, or a part's rows, as the log entry of this number left them. */
export interface LoggedState {
  readonly number: number;
  readonly rows: readonly Action[];
}

/** The entry that gave a cell the value that it still has. */
export interface CellOrigin {
  readonly number: number;
  readonly value: Value;
}

/**
 * Finds the entry that last set a cell.
 *
 * @param position of the field in the rows' values
 * @param states newest first; no more of them are asked for than the answer takes
 * @returns `null` where the newest state does not have the action
 */
export function traceCell(
  actionId: string,
  position: number,
  states: Iterable<LoggedState>,
): CellOrigin | null {
  let origin: CellOrigin | null = null;
  for (const { number, rows } of states) {
    const row = rows.find(({ id }) => id === actionId);
    if (row === undefined) return origin;
    const value = valueAt(row, position);
    if (origin !== null && !sameValue(origin.value, value)) return origin;
    origin = { number, value };
  }
  return origin;
}
