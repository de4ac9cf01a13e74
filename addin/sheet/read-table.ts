import type { DateSystem, RawRow } from '../../shared/cells/raw-table.ts';
import { RawCells } from './raw-cells.ts';
import type { TablePlace } from './table-place.ts';

/** Excel on the web takes 5 MB to a request or an answer; a cell is told in five ways. */
const cellsAtOnce = 40_000;
/** Where even that was too large, the cells being full of text. */
export const fewerCells = [cellsAtOnce, cellsAtOnce / 8, cellsAtOnce / 64] as const;
/** What Excel is asked of a cell to know what it holds. */
export const facts = 'values,formulas,valueTypes,numberFormat,text';

/** Whole rows of the table's body that stand together, by their places in it from 0. */
export interface RowSpan {
  readonly first: number;
  readonly count: number;
}

/** A row as it stands, with the formats in which its cells are shown. */
export interface ShownRow extends RawRow {
  readonly formats: readonly unknown[];
}

/** Rows that lie this near are read together. */
const nearRows = 8;

/** Spans that take in all these rows, places in the body from 0, and a few between them. */
export function spansNear(rows: readonly number[]): readonly RowSpan[] {
  const spans: RowSpan[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && row - last.first - last.count < nearRows)
      spans.splice(-1, 1, { first: last.first, count: row - last.first + 1 });
    else spans.push({ first: row, count: 1 });
  }
  return spans;
}

/** Cuts spans so that no piece holds more cells than one request should carry. */
export function pieces(
  spans: readonly RowSpan[],
  columns: number,
  cells: number = cellsAtOnce,
): readonly (readonly RowSpan[])[] {
  const most = Math.max(1, Math.floor(cells / Math.max(1, columns)));
  const batches: RowSpan[][] = [[]];
  let room = most;
  for (let { first, count } of spans) {
    while (count > 0) {
      if (room === 0) {
        batches.push([]);
        room = most;
      }
      const taken = Math.min(count, room);
      batches.at(-1)?.push({ first, count: taken });
      first += taken;
      count -= taken;
      room -= taken;
    }
  }
  return batches.filter((batch) => batch.length > 0);
}

/**
 * Asks for rows of a table's body; after the next sync the function gives them, under the sheet's own
 * row numbers. The columns are all those of the table, in its order.
 */
export function askRows(
  sheet: Excel.Worksheet,
  { firstRow, firstColumn, headers }: Pick<TablePlace, 'firstRow' | 'firstColumn' | 'headers'>,
  spans: readonly RowSpan[],
): () => readonly ShownRow[] {
  const asked = spans.map((span) => {
    const range = sheet.getRangeByIndexes(firstRow + span.first, firstColumn, span.count, headers.length);
    range.load(facts);
    return { span, range };
  });
  const places = headers.map((_, place) => place);
  return () => {
    const cells = new RawCells();
    return asked.flatMap(({ span, range }) =>
      Array.from({ length: span.count }, (_, index) => ({
        row: firstRow + span.first + index + 1,
        cells: cells.row(range, index, places),
        formats: range.numberFormat[index] ?? [],
      })),
    );
  };
}

/** Cells of a sheet under a row of headers. */
type Rows = Pick<TablePlace, 'sheetId' | 'firstRow' | 'firstColumn' | 'headers' | 'rows'>;

/** Reads every row of a table's body; one sync for each piece. */
export async function readRows(
  context: Excel.RequestContext,
  place: Rows,
  cells: number = cellsAtOnce,
): Promise<readonly RawRow[]> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const rows: RawRow[] = [];
  for (const spans of pieces([{ first: 0, count: place.rows }], place.headers.length, cells)) {
    const told = askRows(sheet, place, spans);
    await context.sync();
    rows.push(...told().map(bare));
  }
  return rows;
}

/** A row without what its cells look like. */
export const bare = ({ row, cells }: ShownRow): RawRow => ({ row, cells });

/** Without the blank rows under the last filled one, as the xlsx reader gives a table. */
export function withoutTrailingBlanks(rows: readonly RawRow[]): readonly RawRow[] {
  return rows.slice(0, rows.findLastIndex(({ cells }) => cells.length > 0) + 1);
}

/** Which day serial 0 is. Office.js has no property for it, so Excel is asked which number the second day of 1904 has. */
export async function readDateSystem(context: Excel.RequestContext): Promise<DateSystem> {
  const day = context.workbook.functions.date(1904, 1, 2);
  day.load('value');
  await context.sync();
  return day.value === 1 ? 1904 : 1900;
}
