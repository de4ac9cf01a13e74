import { HostError } from '../wire/host-error.ts';
import { type Area, bounding, cellCount, isUnbounded, lastRow, overlaps } from './area.ts';
import type { Author } from './author.ts';
import { type Cell, type CellValue, emptyCell, hasContent } from './cell.ts';
import { type CellFormat, normalFormat } from './cell-format.ts';
import type { Entry, ReadEntry } from './entry.ts';
import { extendBelow } from './painted-areas.ts';
import { requireAllowed, requireUnlocked } from './protection.ts';
import type { Sheet, Table } from './sheet.ts';
import { tidyHeaders } from './table-headers.ts';
import type { Workbook } from './workbook.ts';

/** A place on a sheet where something is changed, and by whom. */
export interface Place {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly by: Author;
}

/** Puts back what a change replaced, without telling anyone. */
export type Restore = () => void;

function entered(cell: Cell, entry: Entry): Cell {
  const format =
    entry.numberFormat === undefined ? cell.format : { ...cell.format, numberFormat: entry.numberFormat };
  const { value, formula, error } = entry;
  return { value, format, ...(formula === undefined ? {} : { formula }), ...(error && { error }) };
}

/**
 * A table grows over what is written right below it, as Excel's AutoCorrect does, and its formats
 * and validations grow along. Not with a totals row, over other cells, or on a protected sheet.
 */
function growTable(sheet: Sheet, written: Area): Table | undefined {
  if (sheet.protection !== null) return undefined;
  const table = sheet.tables.find((candidate) => {
    const { area } = candidate;
    return (
      !candidate.showTotals &&
      written.row === lastRow(area) + 1 &&
      overlaps({ ...area, row: written.row }, written)
    );
  });
  if (table === undefined) return undefined;
  const added: Area = { ...table.area, row: written.row, rows: written.rows };
  const blocked =
    sheet.tables.some((other) => other !== table && overlaps(other.area, added)) ||
    sheet.grid.used(added, true) !== null;
  if (blocked) return undefined;
  const model = sheet.grid.read({ ...table.body, row: lastRow(table.area), rows: 1 })[0] ?? [];
  extendBelow(sheet.validations.list, table.body, written.rows);
  extendBelow(sheet.conditionalFormats.list, table.body, written.rows);
  table.held.area = bounding(table.area, added);
  for (let down = 0; down < added.rows; down += 1) {
    for (const [right, cell] of model.entries()) {
      const [row, column] = [added.row + down, added.column + right];
      if (sheet.grid.get(row, column) === emptyCell)
        sheet.grid.set(row, column, { value: '', format: cell.format });
    }
  }
  return table;
}

/**
 * Writes values into an area: null leaves a cell alone, the empty text clears it.
 * Throws AccessDenied on locked cells of a protected sheet and InvalidArgument on an unbounded area.
 */
export function writeCells(
  place: Place,
  rows: readonly (readonly (CellValue | null)[])[],
  read: ReadEntry,
): Restore {
  const { workbook, sheet, area, by } = place;
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  requireUnlocked(workbook, sheet, area);
  const something = rows.some((line) => line.some((value) => value !== null && value !== ''));
  const tableAreas = sheet.tables.map((table) => [table, table.area] as const);
  const grown = something ? growTable(sheet, area) : undefined;
  const touched =
    grown === undefined ? area : bounding(area, { ...grown.area, row: area.row, rows: area.rows });
  const replaced = sheet.grid.read(touched);
  const before = sheet.grid.get(area.row, area.column).value;
  for (const [down, line] of rows.entries()) {
    for (const [right, value] of line.entries()) {
      if (value === null) continue;
      const [row, column] = [area.row + down, area.column + right];
      const cell = sheet.grid.get(row, column);
      sheet.grid.set(row, column, entered(cell, read(value, cell.format.numberFormat)));
    }
  }
  for (const table of sheet.tables) if (overlaps(table.area, area)) tidyHeaders(table);
  const after = sheet.grid.get(area.row, area.column).value;
  workbook.raise({
    kind: 'cells-changed',
    sheet,
    area,
    changeType: 'RangeEdited',
    shift: 'None',
    ...(grown && { grown: { ...grown.area, row: area.row, rows: area.rows } }),
    ...(cellCount(area) === 1 ? { single: { before, after } } : {}),
    by,
  });
  return () => {
    for (const [table, old] of tableAreas) table.held.area = old;
    sheet.grid.paste(touched, replaced);
  };
}

/** Changes how cells look; on a protected sheet only where formatting is allowed. */
export function formatCells(place: Place, change: (format: CellFormat) => CellFormat): void {
  const { workbook, sheet, area, by } = place;
  requireAllowed(workbook, sheet, 'allowFormatCells');
  sheet.grid.change(area, (cell) => ({ ...cell, format: change(cell.format) }));
  workbook.raise({ kind: 'format-changed', sheet, area, by });
}

export type ClearWhat = 'All' | 'Formats' | 'Contents' | 'Hyperlinks' | 'RemoveHyperlinks';

/** Microsoft: "Range.clear": contents, formats, or both with the validations and conditional formats. */
export function clearCells(place: Place, what: ClearWhat): void {
  const { workbook, sheet, area, by } = place;
  const [contents, formats] = [what === 'All' || what === 'Contents', what === 'All' || what === 'Formats'];
  if (contents && !isUnbounded(area)) requireUnlocked(workbook, sheet, area);
  if (formats || isUnbounded(area)) requireAllowed(workbook, sheet, 'allowFormatCells');
  sheet.grid.change(area, (cell) => ({
    ...(contents || !hasContent(cell) ? { value: '' } : cell),
    format: formats ? normalFormat : cell.format,
  }));
  if (formats) sheet.conditionalFormats.clear([area]);
  if (what === 'All') sheet.validations.clear([area]);
  for (const table of sheet.tables) if (contents && overlaps(table.area, area)) tidyHeaders(table);
  if (contents)
    workbook.raise({ kind: 'cells-changed', sheet, area, changeType: 'RangeEdited', shift: 'None', by });
  if (formats) workbook.raise({ kind: 'format-changed', sheet, area, by });
}
