import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import { cellInput, textInput } from './sheet-input.ts';
import type { TablePlace } from './table-place.ts';

/** A cell to write: the row by its place in the body, the column by its place in the table, from 0. */
export interface CellWrite {
  readonly row: number;
  readonly place: number;
  readonly cell: SheetCell;
  /** It shows dates already, in a format that stays as it is. */
  readonly showsDates?: true;
}

/** Rows of one column that lie this near are written as one range; those between are left as they are. */
const nearRows = 8;

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

/** Writes cells of the table, with the next sync: as few ranges as the rows allow, only these cells. */
export function putCells(
  context: Excel.RequestContext,
  place: TablePlace,
  writes: readonly CellWrite[],
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const byColumn = new Map<number, CellWrite[]>();
  for (const write of writes) {
    const column = byColumn.get(write.place);
    if (column === undefined) byColumn.set(write.place, [write]);
    else column.push(write);
  }
  for (const [column, cells] of byColumn) {
    for (const run of runs(cells.toSorted((a, b) => a.row - b.row))) {
      const first = run[0]?.row ?? 0;
      const count = (run.at(-1)?.row ?? first) - first + 1;
      const range = sheet.getRangeByIndexes(place.firstRow + first, place.firstColumn + column, count, 1);
      putColumn(range, run, first, count);
    }
  }
}

function putColumn(range: Excel.Range, run: readonly CellWrite[], first: number, count: number): void {
  const inputs = new Map(run.map((write) => [write.row - first, inputOf(write)]));
  const at = Array.from({ length: count }, (_, index) => inputs.get(index));
  // The format first: a date written into a cell of text would become text.
  if (at.some((input) => input?.format !== undefined)) {
    range.numberFormat = at.map((input) => [input?.format ?? null]);
  }
  // In a grid of values null leaves a cell as it is.
  range.values = at.map((input) => [input?.value ?? null]);
}

function inputOf({ cell, showsDates }: CellWrite): ReturnType<typeof cellInput> {
  const input = cellInput(cell);
  return showsDates === true ? { value: input.value } : input;
}

function runs(sorted: readonly CellWrite[]): readonly (readonly CellWrite[])[] {
  const found: CellWrite[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const write of sorted) {
    if (write.row - last > nearRows) found.push([]);
    found.at(-1)?.push(write);
    last = write.row;
  }
  return found;
}

/** Adds rows of cells under the body; what stands there moves down. With the next sync. */
export function putRowsBelow(
  context: Excel.RequestContext,
  place: TablePlace,
  rows: readonly (readonly SheetCell[])[],
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const columns = place.headers.length;
  const first = place.firstRow + place.rows;
  sheet.getRangeByIndexes(first, place.firstColumn, rows.length, columns).insert('Down');
  context.workbook.tables
    .getItem(place.tableId)
    .resize(
      sheet.getRangeByIndexes(place.firstRow - 1, place.firstColumn, place.rows + rows.length + 1, columns),
    );
  rows.forEach((cells, index) => {
    cells.forEach((cell, column) => {
      if (cell === null) return;
      const { value, format } = cellInput(cell);
      const range = sheet.getRangeByIndexes(first + index, place.firstColumn + column, 1, 1);
      if (format !== undefined) range.numberFormat = [[format]];
      range.values = [[value]];
    });
  });
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
        place.rows + 1,
        place.headers.length + headers.length,
      ),
    );
}
