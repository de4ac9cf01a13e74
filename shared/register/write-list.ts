import { sameValue, type Value } from '../cells/value.ts';
import type { SheetRow } from './read-edits.ts';
import type { RegisterRow } from './register-part.ts';
import { valueAt } from './row-content.ts';

/** What has to be written into an open register so that it shows these rows. */
export interface WriteList {
  /** A cell that no longer holds `expected` was typed in meanwhile, and is left alone. */
  readonly cells: readonly {
    readonly actionId: string;
    readonly field: string;
    readonly expected: Value;
    readonly value: Value;
  }[];
  /** Rows that the sheet lacks, to be appended below; found again by their id, so never appended twice. */
  readonly rows: readonly RegisterRow[];
}

/**
 * The cells that differ and the rows that are missing; nothing else of the sheet is touched.
 *
 * @param sheet the register's rows as they were read
 * @param kept `ID.field` of cells that are left as they are
 */
export function writeList(
  fields: readonly string[],
  sheet: readonly SheetRow[],
  rows: readonly RegisterRow[],
  kept: ReadonlySet<string>,
): WriteList {
  const standing = new Map(sheet.map((row) => [row.id, row]));
  const cells = rows.flatMap((row) => {
    const there = standing.get(row.id);
    if (there === undefined) return [];
    return fields.flatMap((field, position) => {
      const expected = there.values[position];
      const value = valueAt(row, position);
      const leave = expected === undefined || sameValue(expected, value) || kept.has(`${row.id}.${field}`);
      return leave ? [] : [{ actionId: row.id, field, expected, value }];
    });
  });
  return { cells, rows: rows.filter(({ id }) => !standing.has(id)) };
}
