import type { HeaderMatch } from '../../../shared/actions/header-match.ts';
import type { RawHeader } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { type CellValues, headerText } from './cell-values.ts';
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
  /** Whether its headers are those that its cells show, its part being damaged or naming others. */
  readonly byCells: boolean;
}

/** A header row is looked for in so many filled rows from the top. */
const rowsLookedAt = 50;

function placeOfTable(sheet: SheetEntry, table: TablePart, match: HeaderMatch): TablePlace {
  const { range, columns } = table;
  return {
    sheet,
    table,
    // A hidden header row leaves the row above the data to point at.
    headerRow: table.headerRows > 0 ? range.firstRow : Math.max(1, range.firstRow - 1),
    headers: columns.map((text, i) => ({ text, column: range.firstColumn + i })),
    matching: match.count(columns),
    byCells: false,
  };
}

/** The row, among the first filled ones, that carries the most wanted headers. */
function findHeaderRow(
  pkg: WorkbookPackage,
  sheet: SheetEntry,
  values: CellValues,
  match: HeaderMatch,
): TablePlace {
  const rows = new Map<number, Map<number, string>>();
  scanSheet(pkg, sheet, values, {
    wants: (row) => rows.size < rowsLookedAt || rows.has(row),
    cell(row, column, cell) {
      const texts = rows.get(row) ?? new Map<number, string>();
      rows.set(row, texts.set(column, headerText(cell)));
    },
    enough: () => rows.size >= rowsLookedAt,
  });
  let best: TablePlace = { sheet, table: null, headerRow: 0, headers: [], matching: 0, byCells: false };
  for (const [headerRow, texts] of rows) {
    const matching = match.count(texts.values());
    if (matching <= best.matching) continue;
    const headers = [...texts].map(([column, text]) => ({ text, column }));
    best = { ...best, headerRow, headers: headers.sort((a, b) => a.column - b.column), matching };
  }
  return best;
}

/**
 * The list that people see is the list: the plan's own table, then visible sheets before hidden and very hidden
 * ones, the most headers, tables before plain ranges.
 */
function order(preferredTable: string | undefined) {
  const name = preferredTable?.toLowerCase();
  const rank = ({ sheet, table }: TablePlace): number => {
    if (table !== null && table.name.toLowerCase() === name) return 3;
    return ['very-hidden', 'hidden', 'visible'].indexOf(sheet.visibility);
  };
  return (a: TablePlace, b: TablePlace): number =>
    rank(b) - rank(a) || b.matching - a.matching || Number(b.table !== null) - Number(a.table !== null);
}

/**
 * Every place that carries enough of the wanted headers, the best first; of equals the first sheet's.
 * Plain ranges are looked for only where no visible table carries them all. Throws a `Refusal`.
 */
export function findTables(
  pkg: WorkbookPackage,
  structure: WorkbookStructure,
  values: () => CellValues,
  match: HeaderMatch,
  preferredTable: string | undefined,
): readonly TablePlace[] {
  const onSheets = structure.sheets.map((sheet) => ({ sheet, ...tablesOf(pkg, sheet.part) }));
  const tables = onSheets.flatMap(({ sheet, tables: ofSheet }) =>
    ofSheet.map((table) => placeOfTable(sheet, table, match)),
  );
  const complete = tables.some(
    ({ sheet, table, matching }) =>
      sheet.visibility === 'visible' && table?.headerRows === 1 && matching >= match.wanted,
  );
  const ranges = complete
    ? []
    : onSheets.map(({ sheet, damaged }) => ({
        ...findHeaderRow(pkg, sheet, values(), match),
        byCells: damaged,
      }));
  const told = tables.map((place) => asItsCellsSay(place, ranges, match));
  const places = [...told, ...ranges.filter((range) => !told.some((place) => isHeaderOf(range, place)))];
  return places.filter((place) => match.isEnough(place.matching)).sort(order(preferredTable));
}

function isHeaderOf(range: TablePlace, table: TablePlace): boolean {
  return range.sheet === table.sheet && range.headerRow === table.headerRow;
}

/**
 * Some programs call a table's columns Kolom1, Kolom2 … whatever stands above them, or say that it has no headers
 * though its first row holds them: what people see counts.
 */
function asItsCellsSay(place: TablePlace, ranges: readonly TablePlace[], match: HeaderMatch): TablePlace {
  const { sheet, table } = place;
  const shown = ranges.find((range) => range.sheet === sheet && range.headerRow === table?.range.firstRow);
  if (shown === undefined || table === null) return place;
  const texts = new Map(shown.headers.map(({ text, column }) => [column, text]));
  const headers = place.headers.map(({ column }) => ({ text: texts.get(column) ?? '', column }));
  const matching = match.count(headers.map(({ text }) => text));
  const isTold = table.headerRows === 0 ? match.isEnough(matching) : matching > place.matching;
  if (!isTold) return place;
  return {
    ...place,
    table: { ...table, headerRows: 1 },
    headerRow: shown.headerRow,
    headers,
    matching,
    byCells: headers.some(({ text }, at) => text !== place.headers[at]?.text),
  };
}
