import { type Area, cellsOf, lastRow } from './area.ts';
import type { Author } from './author.ts';
import type { ColumnFilter } from './column-filter.ts';
import { requireAllowed } from './protection.ts';
import type { Sheet, Table } from './sheet.ts';
import { shownText } from './shown-text.ts';
import type { Workbook } from './workbook.ts';

/** Hides the rows that one of the table's filters keeps out, and shows the others. */
export function reapplyFilters(table: Table): void {
  const { sheet, body } = table;
  const hidden = new Set(sheet.hiddenRows);
  for (let row = body.row; row <= lastRow(body); row += 1) {
    const out = table.columnIds.some((id, index) => {
      const filter = table.filters.get(id);
      return (
        filter !== undefined &&
        !filter.lets(shownText(sheet.grid.get(row, body.column + index), sheet.date1904))
      );
    });
    if (out) hidden.add(row);
    else hidden.delete(row);
  }
  sheet.hiddenRows = hidden;
}

export function setFilter(
  workbook: Workbook,
  table: Table,
  columnId: number,
  filter: ColumnFilter | null,
): void {
  if (table.sheet.protection !== null) requireAllowed(workbook, table.sheet, 'allowAutoFilter');
  if (filter === null) table.filters.delete(columnId);
  else table.filters.set(columnId, filter);
  reapplyFilters(table);
}

export function clearFilters(workbook: Workbook, table: Table): void {
  if (table.sheet.protection !== null) requireAllowed(workbook, table.sheet, 'allowAutoFilter');
  table.filters.clear();
  reapplyFilters(table);
}

/** Lets through the rows whose cell shows one of the values. */
export function valuesFilter(values: readonly string[]): ColumnFilter {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return { criteria: { filterOn: 'Values', values }, lets: (shown) => wanted.has(shown.toLowerCase()) };
}

/** Hides rows by hand, or shows them again. */
export function hideRows(workbook: Workbook, sheet: Sheet, area: Area, hidden: boolean, by: Author): void {
  requireAllowed(workbook, sheet, 'allowFormatRows');
  const rows = new Set(sheet.hiddenRows);
  for (let row = area.row; row <= lastRow(area); row += 1) {
    if (hidden) rows.add(row);
    else rows.delete(row);
  }
  sheet.hiddenRows = rows;
  workbook.raise({ kind: 'rows-hidden', sheet, area, hidden, by });
}

/** Whether all (true), none (false) or some (null) of a sheet's rows are hidden. */
export function rowsHidden(sheet: Sheet, first: number, count: number): boolean | null {
  let hidden = 0;
  for (const [row] of cellsOf({ row: first, rows: count, column: 0, columns: 1 })) {
    if (sheet.hiddenRows.has(row)) hidden += 1;
  }
  if (hidden === 0) return false;
  return hidden === count ? true : null;
}
