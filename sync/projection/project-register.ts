import type { DateSystem, Stamp } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import { fold } from '../../shared/text/fold.ts';
import {
  createRegisterWorkbook,
  type RegisterRow,
  registerCells,
  registerColumns,
  registerHeaders,
  registerStates,
} from '../workbook/create/register-workbook.ts';
import type { SheetTable } from '../../shared/workbook/sheet-table.ts';
import type { Outcome } from '../workbook/package/problem.ts';
import type { Workbook } from '../workbook/read/read-workbook.ts';
import { writeSheetTable } from '../workbook/write/write-sheet-table.ts';
import { writeStamp } from '../workbook/write/write-stamp.ts';
import { type CellsByHeader, writeTable } from '../workbook/write/write-table.ts';

/** The register as the log knows it, to be shown in a workbook. */
export interface Projection {
  readonly plan: Plan;
  readonly rows: readonly RegisterRow[];
  readonly sheets: readonly SheetTable[];
  readonly stamp: Stamp;
}

/** The workbook that is there, as it was read for the merge. */
export interface ShownWorkbook {
  readonly workbook: Workbook;
  readonly rows: readonly SheetRow[];
}

/**
 * The register's workbook showing this projection: made anew where there is none, else with only those
 * cells changed that show something else, and new rows below. What the coordinator added stays.
 */
export function projectRegister(
  projection: Projection,
  shown: ShownWorkbook | null,
): Outcome<{ readonly bytes: Uint8Array }> {
  const { plan, rows, sheets, stamp } = projection;
  if (shown === null) return createRegisterWorkbook(plan, { rows, sheets, stamp });
  const written = writeTable(shown.workbook, registerEdits(plan, rows, shown));
  if (!written.ok) return written;
  let current = written.package;
  for (const sheet of sheets) {
    const next = writeSheetTable(current, sheet);
    if (!next.ok) return next;
    current = next.package;
  }
  const stamped = writeStamp(current, stamp);
  return stamped.ok ? { ok: true, bytes: stamped.package.archive } : stamped;
}

/** Cells that show something else than they should, and rows that the sheet does not have. */
function registerEdits(plan: Plan, rows: readonly RegisterRow[], { workbook, rows: sheet }: ShownWorkbook) {
  const standing = new Map<string, SheetRow>();
  for (const row of sheet) if (row.id !== '' && !standing.has(row.id)) standing.set(row.id, row);
  const headers = new Set(workbook.table.headers.map(({ text }) => fold(text)));
  const { dateSystem } = workbook.table;
  const ownCells = ownCellsOf(workbook);
  const cells = new Map<number, CellsByHeader>();
  const append: CellsByHeader[] = [];
  for (const row of rows) {
    const there = standing.get(row.action.id);
    if (there === undefined) append.push(wholeRow(plan, row, headers, dateSystem));
    else {
      const changed = changedCells(plan, row, there, ownCells.get(there.row), headers, dateSystem);
      if (changed.size > 0) cells.set(there.row, changed);
    }
  }
  return { cells, append };
}

function wholeRow(
  plan: Plan,
  row: RegisterRow,
  headers: ReadonlySet<string>,
  dateSystem: DateSystem,
): CellsByHeader {
  const cells = registerCells(plan, row, dateSystem);
  return new Map(
    registerColumns(plan)
      .map(({ header }, at): [string, SheetCell] => [header, cells[at] ?? null])
      .filter(([header]) => headers.has(fold(header))),
  );
}

/** The texts that stand under the register's own headers, by row; `undefined` for a header that is gone. */
function ownCellsOf({
  table,
}: Workbook): ReadonlyMap<number, { readonly contributor: string; readonly state: string }> {
  const placeOf = (header: string) => table.headers.findIndex(({ text }) => fold(text) === fold(header));
  const places = { contributor: placeOf(registerHeaders.contributor), state: placeOf(registerHeaders.state) };
  return new Map(
    table.rows.map(({ row, cells }) => {
      const at = (place: number) => {
        const cell = cells[place];
        return cell?.kind === 'text' ? cell.text : '';
      };
      return [row, { contributor: at(places.contributor), state: at(places.state) }];
    }),
  );
}

function changedCells(
  plan: Plan,
  { contributor, state, action }: RegisterRow,
  there: SheetRow,
  own: { readonly contributor: string; readonly state: string } | undefined,
  headers: ReadonlySet<string>,
  dateSystem: DateSystem,
): CellsByHeader {
  const cells = new Map<string, SheetCell>();
  plan.columns.forEach((column, position) => {
    const shown = there.values[position];
    const value = action.values[position] ?? null;
    if (shown === undefined || sameValue(shown, value)) return;
    const header = [column.header.nl, column.header.en].find((one) => headers.has(fold(one)));
    if (header !== undefined) cells.set(header, toSheetCell(value, column, dateSystem));
  });
  const put = (header: string, is: string | undefined, should: string) => {
    if (headers.has(fold(header)) && is !== should) cells.set(header, { kind: 'text', text: should });
  };
  put(registerHeaders.contributor, own?.contributor, contributor);
  put(registerHeaders.state, own?.state, registerStates[state]);
  return cells;
}
