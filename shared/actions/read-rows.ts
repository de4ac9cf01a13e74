import { cleanText } from '../cells/clean-text.ts';
import { parseCell, showCell } from '../cells/parse-cell.ts';
import type { DateSystem, RawRow, RawTable } from '../cells/raw-table.ts';
import { isBlank, isUnread } from '../cells/value.ts';
import type { Plan } from '../plan/plan.ts';
import { bindColumns, type ColumnBinding } from './bind-columns.ts';
import type { ParsedCell, ParsedRow } from './parsed-row.ts';

/** Reads a table's rows by the plan's columns; a row's key is its place in the table, from 0. */
export function readRows(
  table: RawTable,
  plan: Plan,
): { readonly rows: readonly ParsedRow[]; readonly binding: ColumnBinding } {
  const binding = bindColumns(table.headers, plan, table.mapping);
  const rows = table.rows.map((raw, key) => readRow(raw, key, binding, plan, table.dateSystem));
  return { rows, binding };
}

/** Reads one row anew under the key that it has, as after an edit. */
export function readRow(
  raw: RawRow,
  key: number,
  binding: ColumnBinding,
  plan: Plan,
  dateSystem: DateSystem,
): ParsedRow {
  const options = { dateSystem };
  const cells = plan.columns.map((column, position) => {
    const place = binding.places[position];
    return parseCell(place === undefined ? undefined : raw.cells[place], column, plan, options);
  });
  const id = binding.id === undefined ? '' : showCell(raw.cells[binding.id], dateSystem);
  return { key, row: raw.row, id: id.trim().toUpperCase(), cells, blank: isBlankRow(cells, plan) };
}

/**
 * A row without anything typed in it is no action: the domain is filled in beforehand, and formulas that wait
 * for one may show a nought, an error or a date. Formulas alone make an action where they give a title.
 */
function isBlankRow(cells: readonly ParsedCell[], plan: Plan): boolean {
  return cells.every((cell, position) => {
    const role = plan.columns[position]?.role;
    if (isNothing(cell) || role === 'domain') return true;
    return isComputed(cell) && (role !== 'title' || isUnread(cell.value) || cell.text.trim() === '0');
  });
}

function isComputed(cell: ParsedCell): boolean {
  return cell.notices?.some(({ kind }) => kind === 'formula') ?? false;
}

function isNothing(cell: ParsedCell): boolean {
  return isBlank(cell.value) && cleanText(cell.text) === '';
}
