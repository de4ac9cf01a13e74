import { showCell } from '../../shared/cells/parse-cell.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';
import { againOf, askCells } from './looked-at.ts';
import { cellInput, neededFormat } from './sheet-input.ts';
import { actionIdIn, standingTwice } from './standing-ids.ts';
import { heightOf, type TablePlace } from './table-place.ts';
import { writeHeld } from './write-held.ts';

/** A row that a table lacks, as its sheet is to show it. */
export interface NewRow {
  readonly actionId: string;
  /** By the table's columns; `undefined` where the column is somebody's own and holds nothing. */
  readonly cells: readonly (SheetCell | undefined)[];
}

/** A table to which rows are appended, and in which of its columns the ids stand. */
export interface AppendTo {
  readonly place: TablePlace;
  readonly id: number;
}

type Found<F> = { readonly ok: true; readonly value: AppendTo } | { readonly ok: false; readonly failure: F };

/** Other panes may append at the same time: so often is looked again whether every row stands there once. */
const mostRounds = 4;
/** Characters to one request, and cells: well under the 5 MB that Excel on the web takes. */
const mostCharacters = 1_000_000;
const mostCells = 20_000;
/** So many rows are written each by itself; more only where none of them is hidden may go as a block. */
const fewRows = 50;

/**
 * Appends rows under a table, those whose id does not stand in it yet: `Range.values` right below it,
 * which grows the table and which co-authors' Excels merge, where adding table rows is refused. What stands
 * under the table moves down. A row that two panes appended at once is emptied again, the lower one.
 *
 * @param find looks where the table stands, anew for each round
 * @returns why the table was not found, or `null`
 */
export async function appendRows<F>(
  context: Excel.RequestContext,
  find: () => Promise<Found<F>>,
  rows: readonly NewRow[],
  told: (rows: number) => void,
): Promise<F | null> {
  const appended = new Set<string>();
  for (let round = 1; round <= mostRounds; round += 1) {
    const found = await find();
    if (!found.ok) return found.failure;
    const ids = await readIds(context, found.value);
    const there = new Set(ids);
    const missing = rows.filter(({ actionId }) => !there.has(actionId));
    if (missing.length === 0) {
      await emptyDoubles(context, found.value, ids, appended);
      break;
    }
    for (const { actionId } of missing) appended.add(actionId);
    await appendBelow(context, found.value, missing, told);
  }
  return null;
}

async function readIds(context: Excel.RequestContext, { place, id }: AppendTo): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const rows = Array.from({ length: place.rows }, (_, row) => row);
  const lookOf = askCells(sheet, place, rows, [id]);
  await context.sync();
  const look = lookOf();
  return rows.map((row) => actionIdIn(showCell(look(row, id)?.cell, 1900)));
}

async function appendBelow(
  context: Excel.RequestContext,
  { place, id }: AppendTo,
  rows: readonly NewRow[],
  told: (rows: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const table = context.workbook.tables.getItem(place.tableId);
  const columns = place.headers.length;
  const top = place.firstRow - (place.showsHeaders ? 1 : 0);
  const end = place.firstRow + place.rows;
  const lastRow = sheet.getRangeByIndexes(Math.max(top, end - 1), place.firstColumn, 1, columns);
  lastRow.load('numberFormat');
  let done = 0;
  for (const batch of inBatches(rows, columns)) {
    const block = () => sheet.getRangeByIndexes(end + done, place.firstColumn, batch.length, columns);
    const seen = block();
    seen.load('values,rowHidden');
    await context.sync();
    const taken = place.showsTotals || seen.values.some((row) => row.some((value) => value !== ''));
    // Stopped before the table grew over them, they stand there already.
    const own = batch.every(({ actionId }, index) => seen.values[index]?.[id] === actionId);
    if (taken && !own) block().insert('Down');
    const before = block();
    before.load('values,formulas');
    const above = lastRow.numberFormat[0] ?? [];
    putRows(block(), batch, above, batch.length > fewRows && seen.rowHidden === false);
    const whole = table.getRange();
    whole.load('rowIndex,rowCount');
    await context.sync();
    const empty = before.formulas.every((row) => row.every((cell) => cell === ''));
    if (!empty && !own) {
      // Somebody typed there meanwhile; the next round finds a place below.
      block().formulas = before.formulas.map((row, at) =>
        row.map((source, column) => againOf(before.values[at]?.[column], source)),
      );
      await context.sync();
      return;
    }
    done += batch.length;
    const height = heightOf(place, done);
    if (whole.rowIndex === top && whole.rowCount < height) {
      table.resize(sheet.getRangeByIndexes(top, place.firstColumn, height, columns));
      await context.sync();
    }
    told(batch.length);
  }
}

function putRows(
  block: Excel.Range,
  rows: readonly NewRow[],
  above: readonly unknown[],
  asBlock: boolean,
): void {
  // The formats first: a date written into a cell of text would become text.
  const formats = rows.map(({ cells }) => formatsOf(cells, above));
  const values = rows.map(({ cells }) => cells.map((cell) => (cell === undefined ? null : cellInput(cell))));
  if (asBlock) {
    block.numberFormat = formats;
    block.values = values;
    return;
  }
  rows.forEach((_, index) => {
    const row = block.getRow(index);
    row.numberFormat = [formats[index] ?? []];
    row.values = [values[index] ?? []];
  });
}

/** A new row looks like the last one; a date that this would show as a number is shown as a date. */
function formatsOf(cells: readonly (SheetCell | undefined)[], above: readonly unknown[]): (string | null)[] {
  return cells.map((cell, column) => {
    const format = above[column];
    if (cell === undefined || typeof format !== 'string') return null;
    return neededFormat(cell, format) ?? format;
  });
}

function* inBatches(rows: readonly NewRow[], columns: number): Generator<readonly NewRow[]> {
  let batch: NewRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = row.cells.reduce(
      (sum, cell) => sum + 20 + (cell?.kind === 'text' ? cell.text.length : 0),
      0,
    );
    if (
      batch.length > 0 &&
      (characters + size > mostCharacters || (batch.length + 1) * columns > mostCells)
    ) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

/** Empties all but the uppermost row of each of these ids; a row in which something else was typed stays. */
async function emptyDoubles(
  context: Excel.RequestContext,
  { place }: AppendTo,
  ids: readonly string[],
  appended: ReadonlySet<string>,
): Promise<void> {
  const twice = standingTwice(ids);
  const rows = ids.flatMap((id, row) => (appended.has(id) && twice.has(id) ? [row] : []));
  if (rows.length === 0) return;
  const columns = place.headers.map((_, column) => column);
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const lookOf = askCells(sheet, place, rows, columns);
  await context.sync();
  const look = lookOf();
  const cellsOf = (row: number) => columns.map((column) => look(row, column)?.cell);
  const first = new Map<string, string>();
  const emptied = rows.filter((row) => {
    const [id = '', holds] = [ids[row], JSON.stringify(cellsOf(row))];
    if (!first.has(id)) first.set(id, holds);
    else return first.get(id) === holds;
    return false;
  });
  const writes = emptied.flatMap((row) =>
    columns.flatMap((place) => (look(row, place)?.cell === undefined ? [] : [{ row, place, cell: null }])),
  );
  await writeHeld(context, place, writes, { cellsOf, knownBy: columns, justSeen: true });
}
