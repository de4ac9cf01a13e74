import { parseCell, showCell } from '../../shared/cells/parse-cell.ts';
import type { DateSystem } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { type OwnChange, ownCell, ownSheetCell, sameOwnCell } from '../../shared/register/own-columns.ts';
import { askRows, pieces, type ShownRow, spansNear } from './read-table.ts';
import type { RegisterTable } from './register-table.ts';
import { actionIdIn } from './standing-ids.ts';
import type { CellWrite } from './write-cells.ts';
import { writeHeld } from './write-held.ts';

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
  const { place, binding } = register;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  for (const spans of pieces(spansNear(rows), place.headers.length, cells)) {
    const rowsOf = askRows(sheet, place, spans);
    await context.sync();
    const seen = new Map(rowsOf().map((shown) => [shown.row - place.firstRow - 1, shown]));
    const judged = [...seen].flatMap(([row, shown]) => {
      const id = actionIdIn(showCell(shown.cells[binding.id], dateSystem));
      return (wanted.get(id) ?? []).map((change) => ({
        id,
        row,
        change,
        verdict: judge(plan, register, row, shown, change, dateSystem),
      }));
    });
    const writes = judged.flatMap(({ verdict }) => (typeof verdict === 'string' ? [] : [verdict]));
    const elsewhere = await writeHeld(context, place, writes, {
      cellsOf: (row) => seen.get(row)?.cells ?? [],
      knownBy: [binding.id],
      justSeen: true,
    });
    const dealtWith = judged.filter(({ row }) => !elsewhere.has(row));
    for (const { id, change, verdict } of dealtWith) {
      met.add(id);
      if (verdict === 'typed-in') leftAlone.push(change);
    }
    told(dealtWith.length);
  }
  return { leftAlone, met };
}

/** What to do with one cell: write it, or leave it as it shows the merge already or holds what was typed. */
function judge(
  plan: Plan,
  { place: { headers }, binding }: RegisterTable,
  row: number,
  { cells, formats }: ShownRow,
  change: ExpectedCell,
  dateSystem: DateSystem,
): CellWrite | 'done' | 'typed-in' {
  const written = (place: number, cell: SheetCell): CellWrite => {
    const format: unknown = formats[place];
    return { row, place, cell, ...(typeof format === 'string' ? { format } : {}) };
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
