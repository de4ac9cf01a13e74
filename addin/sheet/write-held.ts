import type { RawCell } from '../../shared/cells/raw-table.ts';
import { askCells, type Look, readsSame } from './looked-at.ts';
import type { TablePlace } from './table-place.ts';
import { type CellWrite, putCells, writeBatches } from './write-cells.ts';

/** What rows of the table held when what is to be written in them was made up. */
export interface Held {
  /** A row's cells, by their places in the table. */
  readonly cellsOf: (row: number) => readonly (RawCell | undefined)[];
  /** The places of the columns by which a row is known. */
  readonly knownBy: readonly number[];
  /** Whether these rows were looked at just now, with nothing in between. */
  readonly justSeen: boolean;
}

/** So many cells are written each by itself; more only where no row is hidden may they go as blocks. */
const fewCells = 200;

/**
 * Writes cells, each only where its row is still the row that it was and the cell still holds what it held: it
 * is looked at before, and once more in the request that writes. Where somebody came in between these two, what
 * stood there is put back. Gives the rows that hold something else by now, in which nothing was written.
 */
export async function writeHeld(
  context: Excel.RequestContext,
  place: TablePlace,
  writes: readonly CellWrite[],
  held: Held,
): Promise<ReadonlySet<number>> {
  const left = new Set<number>();
  for (const batch of writeBatches(writes)) {
    const many = batch.length > fewCells;
    let ready = batch;
    let allShown = false;
    if (many || !held.justSeen) {
      const body = bodyOf(context, place);
      if (many) body.load('rowHidden');
      const lookOf = askLook(context, place, batch, held);
      await context.sync();
      const look = lookOf();
      ready = seenReady(batch, look, held, left);
      allShown = many && body.rowHidden === false;
    }
    if (ready.length === 0) continue;
    const lookOf = askLook(context, place, ready, held);
    putCells(context, place, ready, { allShown });
    await context.sync();
    const look = lookOf();
    seenReady(ready, look, held, left);
    const wrong = ready.filter(({ row }) => left.has(row));
    if (wrong.length === 0) continue;
    putBack(context, place, wrong, look);
    await context.sync();
  }
  return left;
}

function askLook(
  context: Excel.RequestContext,
  place: TablePlace,
  writes: readonly CellWrite[],
  { knownBy }: Held,
): () => Look {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const rows = [...new Set(writes.map(({ row }) => row))];
  const columns = [...new Set([...knownBy, ...writes.map((write) => write.place)])];
  return askCells(sheet, place, rows, columns);
}

/** Those of which the whole row is as it was held, with the formats that were seen; the other rows go to `left`. */
function seenReady(
  writes: readonly CellWrite[],
  look: Look,
  { cellsOf, knownBy }: Held,
  left: Set<number>,
): readonly CellWrite[] {
  const isAsHeld = (row: number, place: number) => readsSame(look(row, place)?.cell, cellsOf(row)[place]);
  for (const { row, place } of writes)
    if (![...knownBy, place].every((column) => isAsHeld(row, column))) left.add(row);
  return writes.flatMap((write) => {
    if (left.has(write.row)) return [];
    const seen = look(write.row, write.place);
    return seen === undefined ? [write] : [{ ...write, format: seen.format }];
  });
}

function putBack(
  context: Excel.RequestContext,
  place: TablePlace,
  writes: readonly CellWrite[],
  look: Look,
): void {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  for (const { row, place: column } of writes) {
    const seen = look(row, column);
    if (seen === undefined) continue;
    const cell = sheet.getRangeByIndexes(place.firstRow + row, place.firstColumn + column, 1, 1);
    cell.numberFormat = [[seen.format]];
    cell.formulas = [[seen.again]];
  }
}

function bodyOf(context: Excel.RequestContext, place: TablePlace): Excel.Range {
  return context.workbook.worksheets
    .getItem(place.sheetId)
    .getRangeByIndexes(place.firstRow, place.firstColumn, Math.max(1, place.rows), 1);
}
