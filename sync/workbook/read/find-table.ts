import type { HeaderMatch } from '../../../shared/actions/header-match.ts';
import type { RawCell, RawHeader } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import type { CellValues } from './cell-values.ts';
import { scanSheet } from './sheet-scan.ts';
import { type TablePart, tablesOf } from './tables.ts';
import type { SheetEntry, WorkbookStructure } from './workbook-part.ts';

/** A place whose headers look like the plan's: a table, or a plain range under a row of headers. */
export interface TablePlace {
  readonly sheet: SheetEntry;
  /** `null` for a plain range. */
  readonly table: TablePart | null;
  readonly headerRow: number;
  readonly headers: readonly RawHeader[];
  /** How many of the wanted columns it carries. */
  readonly matching: number;
}

/** A header row is looked for in so many filled rows from the top. */
const rowsLookedAt = 50;

/** How a cell reads as a header. */
export function headerText(cell: RawCell): string {
  if (cell.kind === 'text') return cell.text;
  if (cell.kind === 'number') return String(cell.number);
  return cell.kind === 'error' ? cell.error : String(cell.boolean);
}

function placeOfTable(sheet: SheetEntry, table: TablePart, match: HeaderMatch): TablePlace {
  const { range, columns } = table;
  if (columns.length !== range.lastColumn - range.firstColumn + 1)
    throw new Refusal('damaged', table.part, { detail: 'table' });
  return {
    sheet,
    table,
    // A hidden header row leaves the row above the data to point at.
    headerRow: table.headerRows > 0 ? range.firstRow : Math.max(1, range.firstRow - 1),
    headers: columns.map((text, i) => ({ text, column: range.firstColumn + i })),
    matching: match.count(columns),
  };
}

/** The row, among the first filled ones, that carries the most wanted headers. */
function findHeaderRow(
  pkg: WorkbookPackage,
  sheet: SheetEntry,
  values: CellValues,
  match: HeaderMatch,
): TablePlace {
  const rows = new Map<number, RawHeader[]>();
  scanSheet(pkg, sheet, values, {
    wants: (row) => rows.size < rowsLookedAt || rows.has(row),
    cell(row, column, cell) {
      const headers = rows.get(row) ?? [];
      headers.push({ text: headerText(cell), column });
      rows.set(row, headers);
    },
    enough: () => rows.size >= rowsLookedAt,
  });
  let best: TablePlace = { sheet, table: null, headerRow: 0, headers: [], matching: 0 };
  for (const [headerRow, headers] of rows) {
    const matching = match.count(headers.map((header) => header.text));
    if (matching > best.matching) best = { sheet, table: null, headerRow, headers, matching };
  }
  return best;
}

/** Most headers first; then the plan's own table, tables before plain ranges, and what is visible. */
function order(preferredTable: string | undefined): (a: TablePlace, b: TablePlace) => number {
  const name = preferredTable?.toLowerCase();
  const rank = (place: TablePlace): number =>
    (place.table !== null && place.table.name.toLowerCase() === name ? 4 : 0) +
    (place.table !== null ? 2 : 0) +
    (place.sheet.visible ? 1 : 0);
  return (a, b) => b.matching - a.matching || rank(b) - rank(a);
}

/**
 * Every place that carries enough of the wanted headers, the best first; of equals the first sheet's.
 * Plain ranges are looked for only where no table carries them all. Throws a `Refusal`.
 */
export function findTables(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  values: () => CellValues,
  match: HeaderMatch,
  preferredTable: string | undefined,
): readonly TablePlace[] {
  const tables = structure.sheets.flatMap((sheet) =>
    tablesOf(pkg, sheet.part).map((table) => placeOfTable(sheet, table, match)),
  );
  const complete = tables.some((place) => place.matching >= match.wanted);
  const ranges = complete
    ? []
    : structure.sheets
        .map((sheet) => findHeaderRow(pkg, sheet, values(), match))
        .filter((range) => !tables.some((place) => isHeaderOf(range, place)));
  return [...tables, ...ranges].filter((place) => match.isEnough(place.matching)).sort(order(preferredTable));
}

function isHeaderOf(range: TablePlace, table: TablePlace): boolean {
  return range.sheet === table.sheet && range.headerRow === table.headerRow;
}
