import { isDateCode } from '../../shared/cells/date-code.ts';
import { parseCell, showCell } from '../../shared/cells/parse-cell.ts';
import type { DateSystem, RawCell } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type OwnChange, ownCell, ownSheetCell, sameOwnCell } from '../../shared/register/own-columns.ts';
import { RawCells } from './raw-cells.ts';
import { pieces, type RowSpan } from './read-table.ts';
import { actionIdIn, type RegisterTable } from './register-table.ts';
import { type CellWrite, putCells, writeBatches } from './write-cells.ts';

/** A cell of the register that is to be changed, and what it holds until then. */
export type ExpectedCell = RegisterWriting['cells'][number] | OwnChange;

/** Changes by the id of the action whose row they are in. */
export type ExpectedCells = ReadonlyMap<string, readonly ExpectedCell[]>;

export interface ChangeOptions {
  readonly dateSystem: DateSystem;
  /** How many cells to read at once. */
  readonly cells: number;
  /** Called with how many of the changes were dealt with since the last call. */
  readonly told: (changes: number) => void;
}

/** What came of changing cells. */
export interface Changed {
  /** Cells that hold something else: somebody typed there. */
  readonly leftAlone: readonly ExpectedCell[];
  /** Ids of the rows that were met; others may have been moved or deleted meanwhile. */
  readonly met: ReadonlySet<string>;
}

/**
 * Changes cells of the rows at these places, each only while it holds what is expected: it is looked at right
 * before it is written, for as many rows together as one request carries. Which row is which is read anew.
 *
 * @param rows places in the table's body, from 0
 */
export async function changeCells(
  context: Excel.RequestContext,
  plan: Plan,
  register: RegisterTable,
  rows: readonly number[],
  wanted: ExpectedCells,
  { dateSystem, cells, told }: ChangeOptions,
): Promise<Changed> {
  const leftAlone: ExpectedCell[] = [];
  const met = new Set<string>();
  for (const spans of pieces(spansOf(rows), register.place.headers.length, cells)) {
    const rowsOf = askShownRows(context, register, spans);
    await context.sync();
    const writes: CellWrite[] = [];
    let dealtWith = 0;
    for (const shown of rowsOf()) {
      const id = actionIdIn(showCell(shown.cells[register.binding.id], dateSystem));
      const changes = wanted.get(id);
      if (changes === undefined) continue;
      met.add(id);
      dealtWith += changes.length;
      for (const change of changes) {
        const judged = judge(plan, register, shown, change, dateSystem);
        if (judged === 'typed-in') leftAlone.push(change);
        else if (judged !== 'done') writes.push(judged);
      }
    }
    await writeAll(context, register, writes);
    told(dealtWith);
  }
  return { leftAlone, met };
}

/** A row as it stands, with the formats in which its numbers are shown. */
interface ShownRow {
  readonly row: number;
  readonly cells: readonly (RawCell | undefined)[];
  readonly formats: readonly unknown[];
}

function askShownRows(
  context: Excel.RequestContext,
  { place }: RegisterTable,
  spans: readonly RowSpan[],
): () => readonly ShownRow[] {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const asked = spans.map(({ first, count }) => {
    const columns = place.headers.length;
    const range = sheet.getRangeByIndexes(place.firstRow + first, place.firstColumn, count, columns);
    range.load('values,formulas,valueTypes,numberFormat');
    return { first, count, range };
  });
  const places = place.headers.map((_, index) => index);
  return () => {
    const reader = new RawCells();
    return asked.flatMap(({ first, count, range }) =>
      Array.from({ length: count }, (_, index) => ({
        row: first + index,
        cells: reader.row(range, index, places),
        formats: range.numberFormat[index] ?? [],
      })),
    );
  };
}

/** What to do with one cell: write it, or leave it as it shows the merge already or holds what was typed. */
function judge(
  plan: Plan,
  { place: { headers }, binding }: RegisterTable,
  { row, cells, formats }: ShownRow,
  change: ExpectedCell,
  dateSystem: DateSystem,
): CellWrite | 'done' | 'typed-in' {
  const written = (place: number, cell: SheetCell): CellWrite => {
    const format: unknown = formats[place];
    const showsDates = typeof format === 'string' && isDateCode(format);
    return { row, place, cell, ...(showsDates ? { showsDates } : {}) };
  };
  if ('header' in change) {
    const place = headers.findIndex(({ text }) => text === change.header);
    const own = ownCell(cells[place], dateSystem);
    if (place < 0 || sameOwnCell(own, change.value)) return 'done';
    return sameOwnCell(own, change.expected)
      ? written(place, ownSheetCell(change.value, dateSystem))
      : 'typed-in';
  }
  const position = plan.position(change.column);
  const column = plan.column(change.column);
  const place = position === undefined ? undefined : binding.plan.places[position];
  if (column === undefined || place === undefined) return 'done';
  const { value } = parseCell(cells[place], column, plan, { dateSystem });
  if (sameValue(value, change.value)) return 'done';
  if (!sameValue(value, change.expected)) return 'typed-in';
  return written(place, toSheetCell(change.value, column, dateSystem));
}

/** Writes cells of the register, as many to a request as it takes. */
export async function writeAll(
  context: Excel.RequestContext,
  { place }: RegisterTable,
  writes: readonly CellWrite[],
): Promise<void> {
  if (writes.length === 0) return;
  for (const batch of writeBatches(writes)) {
    putCells(context, place, batch);
    await context.sync();
  }
}

/** Rows that lie this near are read together. */
const nearRows = 8;

function spansOf(rows: readonly number[]): readonly RowSpan[] {
  const spans: RowSpan[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last !== undefined && row - last.first - last.count < nearRows)
      spans.splice(-1, 1, { first: last.first, count: row - last.first + 1 });
    else spans.push({ first: row, count: 1 });
  }
  return spans;
}
