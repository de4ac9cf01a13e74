import { HostError } from '../wire/host-error.ts';
import { type Area, isUnbounded, overlaps } from './area.ts';
import type { Author } from './author.ts';
import type { CellValue } from './cell.ts';
import { writtenIn } from './entering.ts';
import { isValidName } from './named-item.ts';
import { requireAllowed } from './protection.ts';
import { Table } from './sheet.ts';
import { deleteCells, insertCells } from './structure.ts';
import { tidyHeaders } from './table-headers.ts';
import { newId, type Workbook } from './workbook.ts';
import { clearCells, type Place, writeCells } from './writing.ts';

/** What protected sheets never allow, whatever their options. */
const never = 'allowChangingTables';

/** Makes a table of an area; without headers a header row comes above the cells. */
export function addTable(place: Place, hasHeaders: boolean): Table {
  const { workbook, sheet, by } = place;
  requireAllowed(workbook, sheet, never);
  if (isUnbounded(place.area)) throw new HostError('InvalidArgument');
  const area = hasHeaders ? place.area : { ...place.area, rows: place.area.rows + 1 };
  if (!hasHeaders) insertCells({ ...place, area: { ...place.area, rows: 1 } }, 'Down');
  const withBody: Area = area.rows === 1 ? { ...area, rows: 2 } : area;
  if (sheet.tables.some((other) => overlaps(other.area, withBody))) throw new HostError('InvalidArgument');
  let number = workbook.tables.length + 1;
  while (workbook.findTable(`Tabel${number}`) !== undefined) number += 1;
  const table = new Table(newId('TABLE'), `Tabel${number}`, sheet, withBody);
  sheet.tables = [...sheet.tables, table];
  sheet.held.add(table.held);
  tidyHeaders(table);
  workbook.raise({ kind: 'table-added', table, by });
  return table;
}

/** Microsoft: "Table.name": letters, digits, `_` and `.`, unique in the workbook, names included. */
export function renameTable(workbook: Workbook, table: Table, name: string): void {
  workbook.requireWritable();
  if (!isValidName(name)) throw new HostError('InvalidArgument');
  const other = workbook.findTable(name);
  const taken = workbook.names.some((item) => item.name.toLowerCase() === name.toLowerCase());
  if (taken || (other !== undefined && other !== table)) throw new HostError('ItemAlreadyExists');
  table.name = name;
}

/** Takes the table away and leaves its cells. */
export function dissolveTable(workbook: Workbook, table: Table, by: Author): void {
  requireAllowed(workbook, table.sheet, never);
  table.sheet.tables = table.sheet.tables.filter((other) => other !== table);
  table.sheet.held.delete(table.held);
  workbook.raise({ kind: 'table-deleted', table, by });
}

/** Takes the table away with its cells. */
export function deleteTable(workbook: Workbook, table: Table, by: Author): void {
  const { area, sheet } = table;
  dissolveTable(workbook, table, by);
  clearCells({ workbook, sheet, area, by }, 'All');
}

/** Microsoft: "Table.resize": the header row stays where it is. */
export function resizeTable(workbook: Workbook, table: Table, area: Area): void {
  requireAllowed(workbook, table.sheet, never);
  const own = table.area;
  const body = area.rows - (table.showHeaders ? 1 : 0) - (table.showTotals ? 1 : 0);
  const meetsOther = table.sheet.tables.some((other) => other !== table && overlaps(other.area, area));
  if (area.row !== own.row || body < 1 || meetsOther || !overlaps(own, area))
    throw new HostError('InvalidArgument');
  const kept = table.columnIds.slice(0, area.columns);
  const added = Array.from({ length: Math.max(0, area.columns - kept.length) }, () => table.newColumnId());
  table.columnIds = [...kept, ...added];
  table.held.area = area;
  tidyHeaders(table);
}

type Rows = readonly (readonly (CellValue | null)[])[];

/** Inserts body rows before a position (from 0), or after the last; the cells below move down. */
export function addTableRows(
  workbook: Workbook,
  table: Table,
  index: number | null,
  rows: Rows,
  by: Author,
): number {
  const { sheet, body } = table;
  if (rows.some((line) => line.length !== body.columns)) throw new HostError('InvalidArgument');
  const at = index ?? body.rows;
  if (at < 0 || at > body.rows) throw new HostError('InvalidArgument');
  const area: Area = { ...body, row: body.row + at, rows: rows.length };
  insertCells({ workbook, sheet, area, by }, 'Down');
  // Rows inserted right after the last one lie outside the table: it is drawn over them.
  if (at === body.rows) table.held.area = { ...table.area, rows: table.area.rows + rows.length };
  writeCells({ workbook, sheet, area, by }, rows, writtenIn(workbook));
  return at;
}

export function deleteTableRow(workbook: Workbook, table: Table, index: number, by: Author): void {
  const { body, sheet } = table;
  if (index < 0 || index >= body.rows) throw new HostError('ItemNotFound');
  deleteCells({ workbook, sheet, area: { ...body, row: body.row + index, rows: 1 }, by }, 'Up');
}

/** Inserts a column before a position, or after the last; values are for the whole column, header included. */
export function addTableColumn(
  workbook: Workbook,
  table: Table,
  index: number | null,
  values: Rows,
  by: Author,
): number {
  const { area, sheet } = table;
  const at = index ?? area.columns;
  const fits =
    values.length === 0 || (values.length === area.rows && values.every((line) => line.length === 1));
  if (!fits || at < 0 || at > area.columns) throw new HostError('InvalidArgument');
  const column: Area = { ...area, column: area.column + at, columns: 1 };
  insertCells({ workbook, sheet, area: column, by }, 'Right');
  if (at === area.columns) {
    table.held.area = { ...table.area, columns: area.columns + 1 };
    table.columnIds = [...table.columnIds, table.newColumnId()];
  }
  if (values.length > 0) writeCells({ workbook, sheet, area: column, by }, values, writtenIn(workbook));
  tidyHeaders(table);
  return at;
}

/** The last column of a table cannot go. */
export function deleteTableColumn(workbook: Workbook, table: Table, index: number, by: Author): void {
  const { area, sheet } = table;
  if (area.columns === 1) throw new HostError('InvalidOperation');
  deleteCells({ workbook, sheet, area: { ...area, column: area.column + index, columns: 1 }, by }, 'Left');
}

/**
 * Shows or hides the headers. Hidden, they are gone from their cells and the table has no header range any more;
 * its columns keep their names. Shown again they come where they stood, or above the body where that is taken.
 */
export function showHeaders(workbook: Workbook, table: Table, shown: boolean, by: Author): void {
  if (table.showHeaders === shown) return;
  requireAllowed(workbook, table.sheet, never);
  const { sheet, area } = table;
  if (!shown) {
    const { header } = table;
    for (const [index, id] of table.columnIds.entries()) table.hiddenNames.set(id, table.columnName(index));
    table.showHeaders = false;
    table.held.area = { ...area, row: area.row + 1, rows: area.rows - 1 };
    sheet.grid.change(header, (cell) => ({ value: '', format: cell.format }));
    workbook.raise({
      kind: 'cells-changed',
      sheet,
      area: header,
      changeType: 'RangeEdited',
      shift: 'None',
      by,
    });
    return;
  }
  const above: Area = { ...area, row: area.row - 1, rows: 1 };
  const free = area.row > 0 && sheet.grid.used(above, true) === null;
  const header = free ? above : { ...area, rows: 1 };
  if (!free) insertCells({ workbook, sheet, area: header, by }, 'Down');
  const names = table.columnIds.map((_, index) => table.columnName(index));
  table.held.area = { ...header, rows: area.rows + 1 };
  table.showHeaders = true;
  table.hiddenNames.clear();
  writeCells({ workbook, sheet, area: header, by }, [names], (value) => ({ value }));
}

/** Shows or hides the totals row below the body; its first cell says so. */
export function showTotals(workbook: Workbook, table: Table, shown: boolean, by: Author): void {
  if (table.showTotals === shown) return;
  const { sheet, area } = table;
  const row: Area = { ...area, row: area.row + area.rows, rows: 1 };
  if (shown) {
    insertCells({ workbook, sheet, area: row, by }, 'Down');
    table.held.area = { ...area, rows: area.rows + 1 };
    table.showTotals = true;
    writeCells({ workbook, sheet, area: { ...row, columns: 1 }, by }, [['Totaal']], writtenIn(workbook));
  } else {
    const { totals } = table;
    table.showTotals = false;
    deleteCells({ workbook, sheet, area: totals, by }, 'Up');
  }
}
