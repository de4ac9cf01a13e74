import { cellAddress } from '../../../shared/cells/address.ts';
import { Refusal } from '../package/problem.ts';

/** The last row and the number of columns of a sheet (Excel specifications and limits). */
export const lastRow = 1_048_576;
export const columnCount = 16_384;

/** A block of cells; rows 1-based, columns 0-based, all inclusive. */
export interface CellRange {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

const capitalA = 65;
const capitalZ = 90;

/** The column of a reference such as `AB12`, 0-based; -1 where it is none or lies beyond XFD. */
export function columnOf(reference: string): number {
  let column = 0;
  let length = 0;
  for (; length < reference.length; length++) {
    const code = reference.charCodeAt(length);
    if (code < capitalA || code > capitalZ) break;
    column = column * 26 + code - capitalA + 1;
    if (column > columnCount) return -1;
  }
  return length === reference.length ? -1 : column - 1;
}

const rowNumber = /^\s*\+?0*([1-9]\d{0,6})\s*$/;

/** A row number as a sheet writes it; -1 where it is none or lies beyond the last row. */
export function rowOf(digits: string): number {
  const row = Number(rowNumber.exec(digits)?.[1] ?? -1);
  return row <= lastRow ? row : -1;
}

const cellReference = /^\s*\$?([A-Za-z]{1,3})\$?(\d{1,10})\s*$/;

/**
 * Where a reference such as `AB12` or `$ab$12` points, column 0-based; beyond the sheet the row is -1 and the
 * column one past the last. `null` where it is no reference.
 */
export function placeOf(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = cellReference.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = columnOf(`${letters.toUpperCase()}1`);
  return { row: rowOf(digits), column: column < 0 ? columnCount : column };
}

/** The column of a reference in the usual form that says the row it stands in; -1 for any other. */
export function usualColumn(reference: string, row: string): number {
  const column = columnOf(reference);
  const letters = column < 26 ? 1 : column < 702 ? 2 : 3;
  return reference.length === letters + row.length && reference.endsWith(row) ? column : -1;
}

/** The column of a cell: without a reference, or with one that is none, it follows the one before it. */
export function columnOfCell(reference: string, row: string, before: number): number {
  const column = usualColumn(reference, row);
  return column < 0 ? (placeOf(reference)?.column ?? before + 1) : column;
}

function corner(reference: string): { readonly row: number; readonly column: number } {
  return { row: rowOf(reference.replace(/^[A-Z]+/, '')), column: columnOf(reference) };
}

/** The range that `A1:C5` or `A1` means; `null` where it is none of a sheet. */
export function rangeOf(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':');
  const first = corner(from);
  const last = corner(to);
  if (first.row < 1 || first.column < 0 || last.row < first.row || last.column < first.column) return null;
  return {
    firstRow: first.row,
    lastRow: last.row,
    firstColumn: first.column,
    lastColumn: last.column,
  };
}

/** The same; throws a `Refusal` that names `where` when it is no range of a sheet. */
export function parseRange(text: string, where: string): CellRange {
  const range = rangeOf(text);
  if (range === null) throw new Refusal('cell-out-of-range', where, { reference: text.slice(0, 40) });
  return range;
}

/** `A1:C5`, as workbooks write ranges. */
export function rangeText(range: CellRange): string {
  return `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`;
}
