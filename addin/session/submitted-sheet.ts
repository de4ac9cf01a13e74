import type { Action } from '../../shared/actions/action.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import type { DateSystem } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { NewRow } from '../sheet/append-rows.ts';
import type { CellWrite } from '../sheet/write-cells.ts';
import type { CheckedSheet } from './checked-sheet.ts';

/** The sheet at the moment when it was handed in: what was sent, row by row. */
export type SentRows = ReadonlyMap<number, ParsedRow>;

export function sentRows(sheet: CheckedSheet): SentRows {
  return new Map(sheet.rows().map((row) => [row.key, row]));
}

/** What brings the sheet up to a submission. */
export interface SheetAfter {
  readonly writes: readonly CellWrite[];
  /** Whole rows for actions that no row of the sheet is. */
  readonly added: readonly NewRow[];
}

/**
 * What to write so that the sheet shows the actions as the log has them after a submission: ids that were
 * given, cells and actions that colleagues had submitted, and nothing more of those withdrawn. A cell that
 * the officer changed in the meantime stays as it is, and a row that was deleted stays away: that is a change since.
 *
 * @param given ids by the row numbers that were sent
 */
export function sheetAfter(
  sheet: CheckedSheet,
  sent: SentRows,
  given: ReadonlyMap<number, string>,
  actions: readonly Action[],
  plan: Plan,
): SheetAfter {
  const byId = new Map(actions.map((action) => [action.id, action]));
  const writes: CellWrite[] = [];
  const { firstRow } = sheet.place;
  // What was sent and stands there no more was deleted since: it does not come back.
  const sentIds = new Map(
    [...sent].map(([key, was], index) => [key, given.get(firstRow + index + 1) ?? was.id]),
  );
  const known = new Set(sentIds.values());
  sheet.keys.forEach((key, row) => {
    const was = sent.get(key);
    const is = sheet.rowOf(key);
    if (was === undefined || is === undefined || was.blank || !isStillThatRow(was, is)) return;
    const id = sentIds.get(key) ?? was.id;
    const action = byId.get(id);
    if (action === undefined) return;
    if (sheet.binding.id !== undefined && is.id !== id)
      writes.push({ row, place: sheet.binding.id, cell: { kind: 'text', text: id } });
    plan.columns.forEach((column, position) => {
      const place = sheet.binding.places[position];
      const before = was.cells[position]?.value ?? null;
      const now = is.cells[position]?.value ?? null;
      const after = action.withdrawn ? null : (action.values[position] ?? null);
      if (place === undefined || !sameValue(before, now) || sameValue(now, after)) return;
      writes.push({ row, place, cell: toSheetCell(after, column, sheet.dateSystem) });
    });
    if (action.withdrawn && sheet.binding.id !== undefined)
      writes.push({ row, place: sheet.binding.id, cell: null });
  });
  const added = actions
    .filter(({ id, withdrawn }) => !withdrawn && !known.has(id))
    .map((action) => rowOf(sheet, action, plan, sheet.dateSystem));
  return { writes, added };
}

/** Whether a row is the one that was sent, though people may have typed in it since: by its id, or by most of what stood there. */
function isStillThatRow(was: ParsedRow, is: ParsedRow): boolean {
  if (was.id !== is.id) return false;
  if (was.id !== '') return true;
  const filled = was.cells.flatMap(({ value }, position) => (value === null ? [] : [position]));
  const kept = filled.filter((position) =>
    sameValue(was.cells[position]?.value ?? null, is.cells[position]?.value ?? null),
  );
  return kept.length * 2 > filled.length;
}

/** An action as a whole row of the sheet, under its own headers. */
export function rowOf(
  { place, binding }: Pick<CheckedSheet, 'place' | 'binding'>,
  action: Action,
  plan: Plan,
  dateSystem: DateSystem,
): NewRow {
  const cells: (SheetCell | undefined)[] = place.headers.map(() => undefined);
  if (binding.id !== undefined) cells[binding.id] = { kind: 'text', text: action.id };
  plan.columns.forEach((column, position) => {
    const at = binding.places[position];
    if (at !== undefined) cells[at] = toSheetCell(action.values[position] ?? null, column, dateSystem);
  });
  return { actionId: action.id, cells };
}
