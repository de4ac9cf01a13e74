import { HostError } from '../wire/host-error.ts';
import {
  type Area,
  contains,
  isUnbounded,
  lastColumn,
  lastRow,
  overlaps,
  spansAllColumns,
  spansAllRows,
  wholeSheet,
} from './area.ts';
import { normalFormat } from './cell-format.ts';
import type { Shift } from './held-area.ts';
import { requireAllowed } from './protection.ts';
import type { Sheet, Table } from './sheet.ts';
import type { ChangeType, ShiftName } from './workbook-event.ts';
import type { Place, Restore } from './writing.ts';

const shiftNames: Readonly<Record<Shift['direction'], ShiftName>> = {
  Down: 'ShiftCellDown',
  Up: 'ShiftCellUp',
  Right: 'ShiftCellRight',
  Left: 'ShiftCellLeft',
};

/** Whole rows, whole columns, the rows of a table, or just cells. */
function changeType(sheet: Sheet, area: Area, done: 'Inserted' | 'Deleted', vertical: boolean): ChangeType {
  if (spansAllColumns(area)) return `Row${done}`;
  if (spansAllRows(area)) return `Column${done}`;
  const ofTable = sheet.tables.some(
    (table) =>
      table.area.column === area.column && table.area.columns === area.columns && overlaps(table.area, area),
  );
  return vertical && ofTable ? `Row${done}` : `Cell${done}`;
}

/** Cells may not shift through only a part of a table. */
function requireWholeTables(sheet: Sheet, shift: Shift): void {
  const vertical = shift.direction === 'Down' || shift.direction === 'Up';
  const { area } = shift;
  const band: Area = vertical
    ? {
        ...wholeSheet,
        row: area.row,
        rows: wholeSheet.rows - area.row,
        column: area.column,
        columns: area.columns,
      }
    : {
        ...wholeSheet,
        row: area.row,
        rows: area.rows,
        column: area.column,
        columns: wholeSheet.columns - area.column,
      };
  for (const { area: own } of sheet.tables) {
    if (!overlaps(own, band)) continue;
    const whole = vertical
      ? band.column <= own.column && lastColumn(band) >= lastColumn(own)
      : band.row <= own.row && lastRow(band) >= lastRow(own);
    if (!whole) throw new HostError('InsertDeleteConflict');
  }
}

function requireShiftAllowed(place: Place, done: 'Insert' | 'Delete'): void {
  const { area, workbook, sheet } = place;
  const what = spansAllColumns(area) ? 'Rows' : spansAllRows(area) ? 'Columns' : 'Cells';
  requireAllowed(workbook, sheet, `allow${done}${what}`);
}

function shiftHiddenRows(sheet: Sheet, shift: Shift): void {
  const { row, rows } = shift.area;
  if (!spansAllColumns(shift.area)) return;
  const moved = [...sheet.hiddenRows].flatMap((hidden) => {
    if (hidden < row) return [hidden];
    if (shift.direction === 'Down') return [hidden + rows];
    return hidden < row + rows ? [] : [hidden - rows];
  });
  sheet.hiddenRows = new Set(moved);
}

/** Keeps the ids of a table's columns beside their columns, when some came in or went out. */
function shiftColumnIds(table: Table, before: Area, shift: Shift): void {
  const at = Math.max(0, shift.area.column - before.column);
  const difference = table.area.columns - before.columns;
  const kept = [...table.columnIds];
  if (difference > 0) kept.splice(at, 0, ...Array.from({ length: difference }, () => table.newColumnId()));
  else if (difference < 0) for (const gone of kept.splice(at, -difference)) table.filters.delete(gone);
  table.columnIds = kept;
}

function shiftAll(place: Place, shift: Shift): void {
  const { sheet, workbook, by } = place;
  const before = sheet.tables.map((table) => [table, table.area] as const);
  if (shift.direction === 'Down' || shift.direction === 'Right') sheet.grid.open(shift.area, shift.direction);
  else sheet.grid.close(shift.area, shift.direction);
  sheet.shift(shift);
  shiftHiddenRows(sheet, shift);
  const gone = before.filter(([table]) => table.held.area === null).map(([table]) => table);
  sheet.tables = sheet.tables.filter((table) => !gone.includes(table));
  for (const [table, old] of before) if (!gone.includes(table)) shiftColumnIds(table, old, shift);
  for (const table of gone) workbook.raise({ kind: 'table-deleted', table, by });
}

function tell(place: Place, shift: Shift, type: ChangeType): void {
  const { workbook, sheet, by } = place;
  const name = isUnbounded(shift.area) ? 'None' : shiftNames[shift.direction];
  workbook.raise({ kind: 'cells-changed', sheet, area: shift.area, changeType: type, shift: name, by });
}

/** Remembers where everything on the cells lies, to put it back with them. */
function rememberLayout(sheet: Sheet): Restore {
  const held = [...sheet.held].map((one) => [one, one.area] as const);
  const painted = [...sheet.validations.list, ...sheet.conditionalFormats.list].map(
    (one) => [one, one.areas] as const,
  );
  const { tables, hiddenRows } = sheet;
  const columns = tables.map((table) => [table, table.columnIds] as const);
  const [validations, formats] = [sheet.validations.list, sheet.conditionalFormats.list];
  return () => {
    for (const [one, area] of held) one.area = area;
    for (const [one, areas] of painted) one.areas = areas;
    for (const [table, ids] of columns) table.columnIds = ids;
    sheet.tables = tables;
    sheet.hiddenRows = hiddenRows;
    sheet.validations.list = validations;
    sheet.conditionalFormats.list = formats;
  };
}

/** Makes room: cells move down or right; new cells look like those above (or to the left). */
export function insertCells(place: Place, direction: 'Down' | 'Right'): Restore {
  const { sheet, area } = place;
  const shift: Shift = { area, direction };
  requireShiftAllowed(place, 'Insert');
  requireWholeTables(sheet, shift);
  const type = changeType(sheet, area, 'Inserted', direction === 'Down');
  const restoreLayout = rememberLayout(sheet);
  shiftAll(place, shift);
  if (!isUnbounded(area)) copyFormatsFromBefore(sheet, area, direction);
  tell(place, shift, type);
  return () => {
    sheet.grid.close(area, direction === 'Down' ? 'Up' : 'Left');
    restoreLayout();
  };
}

function copyFormatsFromBefore(sheet: Sheet, area: Area, direction: 'Down' | 'Right'): void {
  for (let down = 0; down < area.rows; down += 1) {
    for (let right = 0; right < area.columns; right += 1) {
      const [row, column] = [area.row + down, area.column + right];
      const [fromRow, fromColumn] = direction === 'Down' ? [area.row - 1, column] : [row, area.column - 1];
      const header = sheet.tables.some((table) => table.showHeaders && table.area.row === fromRow);
      const format =
        header || fromRow < 0 || fromColumn < 0 ? normalFormat : sheet.grid.get(fromRow, fromColumn).format;
      sheet.grid.set(row, column, { value: '', format });
    }
  }
}

/** A table keeps one empty body row when the last one is deleted, and never loses its headers alone. */
function requireDeletable(sheet: Sheet, area: Area): Area | null {
  for (const table of sheet.tables) {
    if (!overlaps(table.area, area) || contains(area, table.area)) continue;
    const columnsWhole = area.column <= table.area.column && lastColumn(area) >= lastColumn(table.area);
    if (!columnsWhole) continue;
    if (table.showHeaders && overlaps(table.header, area)) throw new HostError('InvalidOperation');
    if (contains(area, table.body)) return { ...table.body, rows: 1 };
  }
  return null;
}

/** Takes cells out: the others move up or left. */
export function deleteCells(place: Place, direction: 'Up' | 'Left'): Restore {
  const { sheet, area } = place;
  requireShiftAllowed(place, 'Delete');
  requireWholeTables(sheet, { area, direction });
  const type = changeType(sheet, area, 'Deleted', direction === 'Up');
  const emptied = direction === 'Up' ? requireDeletable(sheet, area) : null;
  const taken: Area = emptied === null ? area : { ...area, row: area.row + 1, rows: area.rows - 1 };
  const restoreLayout = rememberLayout(sheet);
  const bounded = isUnbounded(taken) ? sheet.grid.used(taken, false) : taken;
  const lost = bounded === null ? [] : sheet.grid.read(bounded);
  const emptiedCells = emptied === null ? [] : sheet.grid.read(emptied);
  if (taken.rows > 0) shiftAll(place, { area: taken, direction });
  if (emptied !== null) sheet.grid.change(emptied, (cell) => ({ value: '', format: cell.format }));
  tell(place, { area, direction }, type);
  return () => {
    if (taken.rows > 0) sheet.grid.open(taken, direction === 'Up' ? 'Down' : 'Right');
    if (bounded !== null) sheet.grid.paste(bounded, lost);
    if (emptied !== null) sheet.grid.paste(emptied, emptiedCells);
    restoreLayout();
  };
}
