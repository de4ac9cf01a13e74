import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { foldHeader } from '../../../shared/text/fold-header.ts';
import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome, Refusal } from '../package/problem.ts';
import { tablesOf } from '../read/tables.ts';
import { readWorkbookStructure, type WorkbookStructure } from '../read/workbook-part.ts';
import { addSheetTable } from './add-sheet.ts';
import type { RowTarget } from './sheet-rewrite.ts';
import { widenTable } from './widen-table.ts';
import { HeaderColumns, rewriteTable, type TablePlacement } from './write-table.ts';

/**
 * Makes a table hold exactly these rows, wherever it stands by now and in whatever order its columns
 * are; a table that the workbook lacks is added on a sheet of its own. Columns that people added stay, and
 * so do former ones, empty.
 * Problems: a column that is missing or double, something below the table or a total row, a sheet of
 * that name without the table, a text too long for a cell.
 */
export function writeSheetTable(
  pkg: WorkbookPackage,
  table: SheetTable,
): Outcome<{ readonly package: WorkbookPackage }> {
  return attempt(() => {
    const structure = readWorkbookStructure(pkg);
    const place = placeOf(pkg, structure, table.tableName);
    if (place !== null) {
      const wide = withColumns(pkg, structure, place, table);
      return { package: replaceRows(wide.package, wide.place, table) };
    }
    const name = table.sheetName.toLowerCase();
    if (structure.sheets.some((sheet) => sheet.name.toLowerCase() === name))
      throw new Refusal('sheet-name-taken', table.sheetName, {
        sheet: table.sheetName,
        table: table.tableName,
      });
    return { package: addSheetTable(pkg, structure, table) };
  });
}

/** The table with every column that is to be filled: those that it lacks are added at its right. */
function withColumns(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  place: TablePlacement,
  table: SheetTable,
): { readonly package: WorkbookPackage; readonly place: TablePlacement } {
  const there = new Set(place.headers.map(({ text }) => foldHeader(text)));
  const missing = table.columns
    .map(({ header }) => header)
    .filter((header) => !there.has(foldHeader(header)));
  const { tablePart } = place;
  if (missing.length === 0 || tablePart === null || table.mayGrow !== true) return { package: pkg, place };
  const wide = widenTable(pkg, { ...place, tablePart }, missing);
  return { package: wide, place: placeOf(wide, structure, table.tableName) ?? place };
}

function placeOf(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  tableName: string,
): TablePlacement | null {
  for (const sheet of structure.sheets) {
    const table = tablesOf(pkg, sheet.part).tables.find(
      ({ name }) => name.toLowerCase() === tableName.toLowerCase(),
    );
    if (table === undefined) continue;
    const { range, columns } = table;
    return {
      structure,
      sheetName: sheet.name,
      sheetPart: sheet.part,
      tablePart: table.part,
      headers: columns.map((text, index) => ({ text, column: range.firstColumn + index })),
      range,
    };
  }
  return null;
}

function replaceRows(pkg: WorkbookPackage, place: TablePlacement, table: SheetTable): WorkbookPackage {
  const headers = new HeaderColumns(place);
  const columns = table.columns.map((column) => headers.column(column.header));
  const former = new Set((table.former ?? []).map(foldHeader));
  const cleared = place.headers
    .filter(({ text }) => former.has(foldHeader(text)))
    .map(({ column }) => column);
  const at = (row: number, cells: readonly SheetCell[]): RowTarget => ({
    row,
    cells: new Map([
      ...cleared.map((column) => [column, null] as const),
      ...columns.map((column, position) => [column, cells[position] ?? null] as const),
    ]),
  });
  let end = 0;
  function* targets(firstRow: number, lastRow: number): Generator<RowTarget> {
    let row = firstRow;
    for (const cells of table.rows) {
      yield at(row, cells);
      row += 1;
    }
    // A table has at least one row, if need be an empty one.
    end = Math.max(row - 1, firstRow);
    for (; row <= lastRow; row++) yield at(row, []);
  }
  return rewriteTable(pkg, place, { targets, endsAt: () => end });
}
