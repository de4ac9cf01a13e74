import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { foldHeader } from '../../../shared/text/fold-header.ts';
import { freeIdentifier, freeName } from '../../../shared/workbook/sheet-mark.ts';
import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome } from '../package/problem.ts';
import { type TablePart, tablesOf } from '../read/tables.ts';
import { markedSheet, workbookNames } from '../read/workbook-names.ts';
import { readWorkbookStructure, type SheetEntry, type WorkbookStructure } from '../read/workbook-part.ts';
import { addSheetTable } from './add-sheet.ts';
import { markSheet } from './mark-sheet.ts';
import type { RowTarget } from './sheet-rewrite.ts';
import { widenTable } from './widen-table.ts';
import { HeaderColumns, rewriteTable, type TablePlacement } from './write-table.ts';

/**
 * Makes a table of ours hold exactly these rows, wherever it stands by now and in whatever order its columns
 * are; a table that the workbook lacks is added on a sheet of its own. Columns that people added stay, and
 * so do former ones, empty. Ours is what stands on the sheet with our mark, or, written before there were marks,
 * the table of that name with most of its headers; where somebody's own sheet or table has the name, ours gets
 * another, which is told by `calledOtherwise`.
 * Problems: a column that is missing or double, something below the table or a total row, a text too long for a
 * cell.
 */
export function writeSheetTable(
  pkg: WorkbookPackage,
  table: SheetTable,
): Outcome<{ readonly package: WorkbookPackage; readonly calledOtherwise: string | null }> {
  return attempt(() => {
    const structure = readWorkbookStructure(pkg);
    const names = workbookNames(pkg, structure.part);
    const marked = markedSheet(structure, names, table.sheetName);
    const place = ownPlace(pkg, structure, table, marked);
    if (place !== null) {
      const wide = withColumns(pkg, structure, place, table);
      const written = replaceRows(wide.package, wide.place, table);
      const isMarked = marked?.part === place.sheetPart;
      const result = isMarked
        ? written
        : markSheet(written, structure.part, place.sheetName, table.sheetName);
      return { package: result, calledOtherwise: null };
    }
    const tables = structure.sheets.flatMap(({ part }) => tablesOf(pkg, part).tables.map(({ name }) => name));
    const sheetName = freeName(table.sheetName, names.sheets);
    const tableName = freeIdentifier(table.tableName, [...tables, ...names.defined.keys()]);
    const added = addSheetTable(pkg, structure, { ...table, sheetName, tableName });
    return {
      package: markSheet(added, structure.part, sheetName, table.sheetName),
      calledOtherwise: sheetName === table.sheetName ? null : sheetName,
    };
  });
}

/** Where our table stands: on the sheet with our mark, or in a workbook without it by its name and headers. */
function ownPlace(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  table: SheetTable,
  marked: SheetEntry | null,
): TablePlacement | null {
  const sheets = marked === null ? structure.sheets : [marked];
  const candidates = sheets.flatMap((sheet) =>
    tablesOf(pkg, sheet.part).tables.map((part) => ({ sheet, part, known: knownHeaders(part, table) })),
  );
  const own =
    marked === null
      ? candidates.find(
          ({ part, known }) =>
            part.name.toLowerCase() === table.tableName.toLowerCase() && known * 2 > table.columns.length,
        )
      : candidates.toSorted((a, b) => b.known - a.known)[0];
  return own === undefined ? null : placementOf(structure, own.sheet, own.part);
}

function knownHeaders({ columns }: TablePart, table: SheetTable): number {
  const there = new Set(columns.map(foldHeader));
  return table.columns.filter(({ header }) => there.has(foldHeader(header))).length;
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
  const sheet = structure.sheets.find(({ part }) => part === place.sheetPart);
  const part = tablesOf(wide, place.sheetPart).tables.find((one) => one.part === tablePart);
  const isThere = sheet !== undefined && part !== undefined;
  return { package: wide, place: isThere ? placementOf(structure, sheet, part) : place };
}

function placementOf(
  structure: WorkbookStructure,
  sheet: SheetEntry,
  { part, range, columns }: TablePart,
): TablePlacement {
  return {
    structure,
    sheetName: sheet.name,
    sheetPart: sheet.part,
    tablePart: part,
    headers: columns.map((text, index) => ({ text, column: range.firstColumn + index })),
    range,
  };
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
