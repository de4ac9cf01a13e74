import { sameValue } from '../cells/value.ts';
import type { OpenConflict, RegisterEdit } from './register-part.ts';
import { type Cell, originalOf, type RowContent, valueAt, withCells } from './row-content.ts';

/** Conflicts keep the parent that they arose from, though the contributor has been merged since. */
export function withOpenParents(
  fields: readonly string[],
  parent: RowContent,
  open: readonly OpenConflict[],
): RowContent {
  const cells = open.flatMap((conflict) => conflict.cells);
  return withCells(
    fields,
    parent,
    new Map(
      cells.map((cell) => [cell.field, { value: cell.parent, original: originalOf(parent, cell.field) }]),
    ),
  );
}

export interface EditedRow {
  readonly parent: RowContent;
  readonly local: RowContent;
  /** The fields that the coordinator's edits changed. */
  readonly edited: ReadonlySet<string>;
  /** Edits of a cell that holds something else than they expected, or that is not there. */
  readonly notTaken: readonly RegisterEdit[];
}

/**
 * Puts the coordinator's edits in the row; an edit that already stands there changes nothing. An edit
 * that goes back to the parent is still an edit: there the cell is compared with what stood before,
 * so that the domain's value does not slip in over the coordinator's word.
 */
export function withEdits(
  fields: readonly string[],
  parent: RowContent,
  row: RowContent,
  edits: readonly RegisterEdit[],
): EditedRow {
  const cells = new Map<string, Cell>();
  const parents = new Map<string, Cell>();
  const notTaken: RegisterEdit[] = [];
  for (const edit of edits) {
    const position = fields.indexOf(edit.field);
    const standing = cells.get(edit.field)?.value ?? valueAt(row, position);
    if (position < 0) notTaken.push(edit);
    else if (sameValue(standing, edit.value)) continue;
    else if (!sameValue(standing, edit.expected)) notTaken.push(edit);
    else {
      cells.set(edit.field, { value: edit.value, original: edit.original });
      if (sameValue(edit.value, valueAt(parent, position))) {
        parents.set(edit.field, { value: standing, original: originalOf(row, edit.field) });
      }
    }
  }
  return {
    parent: withCells(fields, parent, parents),
    local: withCells(fields, row, cells),
    edited: new Set(cells.keys()),
    notTaken,
  };
}
