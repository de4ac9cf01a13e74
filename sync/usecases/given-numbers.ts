import type { Action } from '../../shared/actions/action.ts';
import { parseActionId } from '../../shared/actions/action-id.ts';
import type { CheckedContribution } from './check-contribution.ts';

/** The ids that rows get which had none, or another's, by the sheet's row number. */
export function givenNumbers({ rows, ids }: CheckedContribution): ReadonlyMap<number, string> {
  const given = new Map<number, string>();
  for (const row of rows) {
    const identity = ids.of(row.key);
    if (identity !== undefined && identity.id !== row.id) given.set(row.row, identity.id);
  }
  return given;
}

/** The highest number that ids with this prefix ever had: numbers are never given twice. */
export function highestNumber(before: number, prefix: string, actions: readonly Action[]): number {
  return actions.reduce((highest, { id }) => {
    const parsed = parseActionId(id);
    return parsed?.prefix === prefix ? Math.max(highest, parsed.number) : highest;
  }, before);
}
