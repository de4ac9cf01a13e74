import type { DateSystem, RawCell, RawRow, RawTable } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { type CellRange, lastRow } from './cell-reference.ts';
import { type CellValues, headerText, unreadableCell } from './cell-values.ts';
import type { TablePlace } from './find-table.ts';
import { scanSheet } from './sheet-scan.ts';

/** Blank rows between filled ones are told, unless more than this stand together. */
const longestGap = 1_000;
/** So many filled rows below a table are looked at. */
const mostRowsBelow = 1_000;

interface ReadTable {
  readonly table: RawTable;
  /** Header to last data row; of a plain range to the last filled row. */
  readonly range: CellRange;
  /** Rows below a table in which something stands, and which therefore are no part of it; the first ones. */
  readonly rowsBelow: readonly RawRow[];
  /** Cells among the rows that are merged into one: only the first of each can hold anything. */
  readonly merged: readonly CellRange[];
}

interface TableReading {
  readonly dateSystem: DateSystem;
  /** Filled cells under the headers, at most. */
  readonly cellLimit: number;
  /** Whether the cells under a header are read. */
  readonly reads: (header: string) => boolean;
  /** In which of the headers' places it matters what cells show by their formats. */
  readonly asShown: (place: number) => boolean;
  /** What is kept of the rows. */
  readonly keeps: RowsKept;
}

/**
 * Told the table before its first row, says of each row, in order, what is kept of it once it is read: so that a
 * register of hundreds of thousands of rows is never held whole.
 */
export type RowsKept = (table: Omit<RawTable, 'rows'>) => (row: RawRow, key: number) => RawRow;

/** All of them, whole. */
export const wholeRows: RowsKept = () => (row) => row;

/** The last row of the data, where the place itself knows. */
function lastDataRow(place: TablePlace): number {
  return place.table === null ? lastRow : place.table.range.lastRow - place.table.totalsRows;
}

/** Reads the rows under the headers of one place. Throws a `Refusal`. */
export function readTable(
  pkg: WorkbookPackage,
  place: TablePlace,
  values: CellValues,
  { dateSystem, cellLimit, reads, asShown, keeps }: TableReading,
): ReadTable {
  const { sheet, headerRow } = place;
  const hasHeaderRow = place.table === null || place.table.headerRows > 0;
  const slots = new Map(
    place.headers.flatMap(({ column, text }, slot) => (reads(text) ? [[column, slot] as const] : [])),
  );
  const headers = [...place.headers];
  const end = lastDataRow(place);
  const openEnd = place.table !== null && place.table.totalsRows === 0;
  const firstDataRow =
    place.table === null ? headerRow + 1 : place.table.range.firstRow + place.table.headerRows;
  const rows: RawRow[] = [];
  // Headers stand above the rows, so they are known by the first.
  let keep: ReturnType<RowsKept> | null = null;
  let cells: (RawCell | undefined)[] | null = null;
  let lastFilled = firstDataRow - 1;
  const rowsBelow: { row: number; cells: (RawCell | undefined)[] }[] = [];
  const merged: CellRange[] = [];
  let count = 0;

  const put = (row: RawRow): void => {
    keep ??= keeps({ sheet: sheet.name, headerRow, headers, dateSystem });
    rows.push(keep(row, rows.length));
  };
  const endRow = (): void => {
    if (cells !== null) put({ row: lastFilled, cells });
    cells = null;
  };
  const startRow = (row: number): (RawCell | undefined)[] => {
    endRow();
    if (row - lastFilled <= longestGap)
      for (let blank = lastFilled + 1; blank < row; blank++) put({ row: blank, cells: [] });
    lastFilled = row;
    return new Array(headers.length);
  };

  scanSheet(pkg, sheet, values, {
    wants(row, column) {
      if (!slots.has(column)) return false;
      if (row <= end) return row >= firstDataRow || (hasHeaderRow && row === headerRow);
      return openEnd && (rowsBelow.length < mostRowsBelow || rowsBelow.at(-1)?.row === row);
    },
    asShown: (column) => asShown(slots.get(column) ?? -1),
    cell(row, column, cell) {
      const slot = slots.get(column);
      if (slot === undefined) return;
      if (row < firstDataRow) {
        headers[slot] = { text: headerText(cell), column };
        return;
      }
      if (row > end) {
        const last = rowsBelow.at(-1);
        const below = last?.row === row ? last : { row, cells: new Array(headers.length) };
        if (below !== last) rowsBelow.push(below);
        below.cells[slot] = cell;
      } else {
        if (cells === null || row !== lastFilled) cells = startRow(row);
        // Of two cells in one place nobody knows which counts.
        cells[slot] = cells[slot] === undefined ? cell : unreadableCell(cell);
      }
      count += 1;
      if (count > cellLimit)
        throw new Refusal('too-many-cells', `${sheet.name}!${row}:${row}`, { limit: cellLimit });
    },
    merged(range) {
      if (range.firstRow >= firstDataRow && range.firstRow <= Math.min(end, lastFilled)) merged.push(range);
    },
  });

  endRow();

  const columns = headers.map((header) => header.column);
  return {
    table: { sheet: sheet.name, headerRow, headers, rows, dateSystem },
    range: place.table?.range ?? {
      firstRow: headerRow,
      lastRow: lastFilled,
      firstColumn: Math.min(...columns),
      lastColumn: Math.max(...columns),
    },
    rowsBelow,
    merged,
  };
}
