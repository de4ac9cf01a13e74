import type { RawRow } from '../../shared/cells/raw-table.ts';
import { askRows, bare, pieces, type RowSpan } from './read-table.ts';
import { askPlace, samePlace, type TablePlace } from './table-place.ts';

/** What a look at the table gives: some of its rows, and how it stands. */
export interface TableNow {
  readonly place: TablePlace;
  readonly rows: readonly RawRow[];
  /** Whether its sheet is protected. */
  readonly guarded: boolean;
}

/** A table that people keep changing is read so often at most. */
const mostRounds = 4;

/** Reads these rows of a table, with the first request also where it stands. */
export async function readNow(
  context: Excel.RequestContext,
  place: TablePlace,
  spans: readonly RowSpan[],
  cells: number,
): Promise<TableNow> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const askTable = () => askPlace(context.workbook.tables.getItem(place.tableId), place.showsHeaders);
  const { protection } = sheet;
  protection.load('protected');
  const placeOf = askTable();
  const [first = [], ...others] = pieces(spans, place.headers.length, cells);
  const told = askRows(sheet, place, first);
  await context.sync();
  const rows = told().map(bare);
  for (const piece of others) {
    const more = askRows(sheet, place, piece);
    await context.sync();
    rows.push(...more().map(bare));
  }
  return { place: placeOf(), rows, guarded: protection.protected };
}

/**
 * Reads every row of a table, wherever it ends by now. What fits in one request was there at one moment; more is
 * `steady` once two readings agree.
 */
export async function readWholeNow(
  context: Excel.RequestContext,
  before: TablePlace,
  steady: boolean,
  cells: number,
): Promise<TableNow> {
  let place = before;
  let seen: string | null = null;
  for (let round = 1; ; round += 1) {
    const spans = [{ first: 0, count: place.rows }];
    const atOnce = pieces(spans, place.headers.length, cells).length <= 1;
    const now = await readNow(context, place, spans, cells);
    const isWhole = now.place.rows === place.rows;
    place = now.place;
    if (!samePlace(place, before) || round === mostRounds)
      return { ...now, rows: now.rows.slice(0, place.rows) };
    if (!isWhole) continue;
    if (atOnce || !steady) return now;
    const text = JSON.stringify(now.rows);
    if (text === seen) return now;
    seen = text;
  }
}
