import { isBlank, sameValue, type Value } from '../cells/value.ts';
import { compareActionIds } from './action-order.ts';
import type { RegisterEdit, RegisterRow } from './register-part.ts';
import { originalOf, valueAt } from './row-content.ts';

/** A row of the register's sheet as read, its cells put in the order of the plan's columns. */
export interface SheetRow {
  /** The sheet's own row number, 1-based. */
  readonly row: number;
  /** The action id that stands there; `''` for none. */
  readonly id: string;
  /** `undefined` where the sheet has no such column. */
  readonly values: readonly (Value | undefined)[];
  /** The text as typed, by field, where it says more than the value. */
  readonly originals?: Readonly<Record<string, string>>;
}

/** What the log says that the sheet showed. */
export interface ShownRegister {
  /** At the sheet's stamp n. */
  readonly rows: readonly RegisterRow[];
  /** While the sheet is being written live from n to n + 1: the register at n + 1. */
  readonly writing?: readonly RegisterRow[];
}

/** What people did to the register's sheet since its stamp. */
export interface SheetReading {
  /** Rows in canonical order of the action ids, cells in the order of the columns. */
  readonly edits: readonly RegisterEdit[];
  /** Ids whose row is gone: it comes back, and that is told. */
  readonly deletedRows: readonly string[];
  /** Rows that are no action of the register: they are not taken, and that is told. */
  readonly typedRows: readonly { readonly row: number; readonly id: string }[];
  /** Ids that stand on several rows: none of these is read, and that is told. */
  readonly duplicated: readonly { readonly id: string; readonly rows: readonly number[] }[];
}

/**
 * The difference between the register's sheet and what it showed at its stamp. Where rows and columns
 * stand does not matter. While the sheet is being written, a cell that shows n or n + 1 is no edit,
 * and an edit expects n: if n + 1 is another value, the edit was not made on it.
 */
export function readEdits(
  fields: readonly string[],
  sheet: readonly SheetRow[],
  shown: ShownRegister,
): SheetReading {
  const before = new Map(shown.rows.map((row) => [row.id, row]));
  const after = new Map((shown.writing ?? []).map((row) => [row.id, row]));
  const read = new Map<string, SheetRow[]>();
  const typedRows: { row: number; id: string }[] = [];
  for (const row of sheet) {
    if (before.has(row.id) || after.has(row.id)) read.set(row.id, [...(read.get(row.id) ?? []), row]);
    else if (!row.values.every((value) => value === undefined || isBlank(value)))
      typedRows.push({ row: row.row, id: row.id });
  }

  const edits: RegisterEdit[] = [];
  const duplicated: { id: string; rows: readonly number[] }[] = [];
  for (const [id, [row, ...others]] of [...read].sort(([a], [b]) => compareActionIds(a, b))) {
    const rows = [before.get(id), after.get(id)].filter((one) => one !== undefined);
    if (others.length > 0) duplicated.push({ id, rows: (read.get(id) ?? []).map((one) => one.row) });
    else if (row !== undefined) edits.push(...editsOfRow(fields, row, rows));
  }
  const deletedRows = shown.rows
    .filter(({ id, withdrawn }) => !withdrawn && !read.has(id))
    .map(({ id }) => id);
  return { edits, deletedRows, typedRows, duplicated };
}

/** @param shown the states that the row may show, the one at the stamp first */
function editsOfRow(
  fields: readonly string[],
  row: SheetRow,
  shown: readonly RegisterRow[],
): readonly RegisterEdit[] {
  const [atStamp] = shown;
  // Most rows of most registers: a reader gives them the values that the log has.
  if (atStamp === undefined || shown.some(({ values }) => values === row.values)) return [];
  return fields.flatMap((field, position) => {
    const value = row.values[position];
    if (value === undefined || shown.some((state) => sameValue(valueAt(state, position), value))) return [];
    const original = originalOf(row, field);
    return [
      {
        actionId: row.id,
        field,
        value,
        ...(original === undefined ? {} : { original }),
        expected: valueAt(atStamp, position),
      },
    ];
  });
}
