import type { RegisterEdit, RegisterRow } from './register-part.ts';
import { differingCells, originalOf } from './row-content.ts';

/** What has to be typed over the register's rows so that they hold an earlier state again. */
export interface EditsBack {
  readonly edits: readonly RegisterEdit[];
  /** Actions that the register did not have then, and that nobody but their domain can take out. */
  readonly newer: readonly string[];
  /** Actions that were withdrawn or put back since: only their domain can undo that. */
  readonly otherStanding: readonly string[];
}

/** The edits that bring `now` back to `then`, cell by cell. */
export function editsBack(
  fields: readonly string[],
  then: readonly RegisterRow[],
  now: readonly RegisterRow[],
): EditsBack {
  const earlier = new Map(then.map((row) => [row.id, row]));
  const edits: RegisterEdit[] = [];
  const newer: string[] = [];
  const otherStanding: string[] = [];
  for (const row of now) {
    const { id: actionId } = row;
    const was = earlier.get(actionId);
    if (was === undefined) {
      newer.push(actionId);
      continue;
    }
    if (was.withdrawn !== row.withdrawn) otherStanding.push(actionId);
    for (const { field, before, after } of differingCells(fields, row, was)) {
      const original = originalOf(was, field);
      edits.push({
        actionId,
        field,
        value: after,
        expected: before,
        ...(original === undefined ? {} : { original }),
      });
    }
  }
  return { edits, newer, otherStanding };
}
