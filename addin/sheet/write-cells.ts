import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import { cellInput, neededFormat, textInput } from './sheet-input.ts';
import { heightOf, type TablePlace } from './table-place.ts';

/** A cell to write: the row by its place in the body, the column by its place in the table, from 0. */
export interface CellWrite {
  readonly row: number;
  readonly place: number;
  readonly cell: SheetCell;
  /** The number format that it has, where that was seen. */
  readonly format?: string;
}

/** Characters to one request: well under the 5 MB that Excel on the web takes. */
const mostCharacters = 1_000_000;

/** Cuts what is to be written so that no request is too large; in one piece wherever it can be. */
export function writeBatches(writes: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const batches: CellWrite[][] = [[]];
  let room = mostCharacters;
  for (const write of writes) {
    const size = 20 + (write.cell?.kind === 'text' ? write.cell.text.length : 0);
    if (size > room) {
      batches.push([]);
      room = mostCharacters;
    }
    batches.at(-1)?.push(write);
    room -= size;
  }
  return batches;
}

/**
 * Writes cells of the table, with the next sync. What is written over a block in which rows are hidden or
 * filtered out lands in other rows: so each cell is written by itself, unless all rows are known to be shown.
 * Source: OfficeDev/office-js 224.
 */
export function putCells(
  context: Excel.RequestContext,
  place: TablePlace,
  writes: readonly CellWrite[],
  { allShown }: { readonly allShown: boolean },
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  for (const run of allShown ? runs(writes) : writes.map((write) => [write])) {
    const { row, place: column } = run[0] ?? { row: 0, place: 0 };
    const range = sheet.getRangeByIndexes(place.firstRow + row, place.firstColumn + column, run.length, 1);
    // The format first: a date written into a cell of text would become text.
    const formats = run.map(({ cell, format }) => neededFormat(cell, format ?? 'General') ?? null);
    if (formats.some((format) => format !== null)) range.numberFormat = formats.map((format) => [format]);
    range.values = run.map(({ cell }) => [cellInput(cell)]);
  }
}

/** Cells that stand right below each other in one column. */
function runs(writes: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const found: CellWrite[][] = [];
  for (const write of writes.toSorted((a, b) => a.place - b.place || a.row - b.row)) {
    const last = found.at(-1)?.at(-1);
    if (last?.place === write.place && last.row === write.row - 1) found.at(-1)?.push(write);
    else found.push([write]);
  }
  return found;
}

/** Adds columns at the right of the table, under these headers; with the next sync. */
export function putHeaders(
  context: Excel.RequestContext,
  place: TablePlace,
  headers: readonly string[],
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const last = place.firstColumn + place.headers.length;
  sheet.getRangeByIndexes(place.firstRow - 1, last, 1, headers.length).values = [headers.map(textInput)];
  context.workbook.tables
    .getItem(place.tableId)
    .resize(
      sheet.getRangeByIndexes(
        place.firstRow - 1,
        place.firstColumn,
        heightOf(place),
        place.headers.length + headers.length,
      ),
    );
}
