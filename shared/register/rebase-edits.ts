import { sameValue, type Value } from '../cells/value.ts';
import type { RegisterEdit, RegisterRow } from './register-part.ts';
import { valueAt } from './row-content.ts';
import { threeWay } from './three-way.ts';

/** An edit of a cell that the register has changed since, to something else. */
export interface ContestedEdit {
  readonly edit: RegisterEdit;
  /** What the register holds there now; `undefined` where it does not hold the action. */
  readonly newest: Value | undefined;
}

export interface RebasedEdits {
  /** Edits that can be merged, each expecting what the register holds now. */
  readonly edits: readonly RegisterEdit[];
  /** For the coordinator to choose; until then the register keeps what it holds and the edit is kept open. */
  readonly contested: readonly ContestedEdit[];
}

/**
 * Brings edits that were made in an older copy of the register up to its newest state: three-way
 * again, what the copy showed as parent. An edit that the register already holds falls away.
 *
 * @param newest the register as last merged, of every contributor that the edits concern
 * @param accepted the contested edits that the coordinator chose for, by `ID.field`, with the register's
 *   value that was chosen against; when that has changed since, the edit is contested again
 */
export function rebaseEdits(
  fields: readonly string[],
  edits: readonly RegisterEdit[],
  newest: readonly RegisterRow[],
  accepted: ReadonlyMap<string, Value> = new Map(),
): RebasedEdits {
  const rows = new Map(newest.map((row) => [row.id, row]));
  const rebased: RegisterEdit[] = [];
  const contested: ContestedEdit[] = [];
  for (const edit of edits) {
    const row = rows.get(edit.actionId);
    const position = fields.indexOf(edit.field);
    if (row === undefined || position < 0) {
      contested.push({ edit, newest: undefined });
      continue;
    }
    const now = valueAt(row, position);
    const { kind } = threeWay(edit.expected, now, edit.value);
    const chosenAgainst = accepted.get(`${edit.actionId}.${edit.field}`);
    const chosen = chosenAgainst !== undefined && sameValue(chosenAgainst, now);
    if (kind === 'local' || (kind === 'conflict' && chosen)) rebased.push({ ...edit, expected: now });
    else if (kind === 'conflict') contested.push({ edit, newest: now });
  }
  return { edits: rebased, contested };
}
