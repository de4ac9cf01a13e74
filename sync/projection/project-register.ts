import type { DateSystem, Stamp } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { OwnColumns, OwnFound } from '../../shared/register/own-columns.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import { foldHeader } from '../../shared/text/fold-header.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { sheetCalledOtherwise } from '../../shared/workbook/called-otherwise.ts';
import { registerHeaders, registerStates } from '../../shared/workbook/register-columns.ts';
import type { SheetTable } from '../../shared/workbook/sheet-table.ts';
import {
  createRegisterWorkbook,
  type RegisterRow,
  registerCells,
  registerColumns,
} from '../workbook/create/register-workbook.ts';
import { attempt, type Outcome, Refusal } from '../workbook/package/problem.ts';
import type { Workbook } from '../workbook/read/read-workbook.ts';
import { workbookFile } from '../workbook/verify/workbook-file.ts';
import { writeSheetTable } from '../workbook/write/write-sheet-table.ts';
import { writeStamp } from '../workbook/write/write-stamp.ts';
import { type CellsByHeader, type TableEdits, writeTable } from '../workbook/write/write-table.ts';
import { OwnCells } from './own-cells.ts';

/** The register as the log knows it, to be shown in a workbook. */
export interface Projection {
  readonly plan: Plan;
  readonly rows: readonly RegisterRow[];
  /** The columns that the coordinator added to it. */
  readonly own: OwnColumns;
  readonly sheets: readonly SheetTable[];
  readonly stamp: Stamp;
}

type Shown = Pick<Projection, 'plan' | 'rows' | 'own'>;

/** The workbook that is there, as it was read for the merge. */
export interface ShownWorkbook {
  readonly workbook: Workbook;
  readonly rows: readonly SheetRow[];
  readonly own: OwnFound;
}

/**
 * The register's workbook showing this projection: made anew where there is none, else with only those
 * cells changed that show something else, and new rows below. What the coordinator added stays.
 */
export function projectRegister(
  projection: Projection,
  shown: ShownWorkbook | null,
): Outcome<{ readonly bytes: Uint8Array; readonly told?: readonly Localised[] }> {
  const { plan, rows, own, sheets, stamp } = projection;
  if (shown === null) return createRegisterWorkbook(plan, { rows, own, sheets, stamp });
  const found = attempt(() => ({ edits: registerEdits(projection, shown) }));
  if (!found.ok) return found;
  const { cells, append } = found.edits;
  const asItIs = cells.size === 0 && append.length === 0;
  const written = asItIs
    ? ({ ok: true, package: shown.workbook.package } as const)
    : writeTable(shown.workbook, found.edits);
  if (!written.ok) return written;
  let current = written.package;
  const told: Localised[] = [];
  for (const sheet of sheets) {
    const next = writeSheetTable(current, sheet);
    if (!next.ok) return next;
    current = next.package;
    told.push(...sheetCalledOtherwise(sheet.sheetName, next.calledOtherwise));
  }
  const stamped = writeStamp(current, stamp);
  const file = stamped.ok ? workbookFile(stamped.package) : stamped;
  return file.ok ? { ...file, told } : file;
}

/** Whether the workbook shows these rows already, whatever else stands in it. */
export function showsRows(shows: Shown, shown: ShownWorkbook): boolean {
  const found = attempt(() => ({ edits: registerEdits(shows, shown) }));
  return found.ok && found.edits.cells.size === 0 && found.edits.append.length === 0;
}

/**
 * Cells that show something else than they should, and rows that the sheet does not have. A `Refusal`
 * where one of the register's columns is gone: it would seem to say that its cells are empty.
 */
function registerEdits(
  { plan, rows, own }: Shown,
  { workbook, rows: sheet, own: found }: ShownWorkbook,
): TableEdits {
  const standing = new Map<string, SheetRow>();
  for (const row of sheet) if (row.id !== '' && !standing.has(row.id)) standing.set(row.id, row);
  const headers = headersOf(plan, workbook);
  const { dateSystem } = workbook.table;
  const standingTexts = textsUnderOwnHeaders(workbook);
  const notes = found.kind === 'found' ? new OwnCells(own, found.own, dateSystem) : null;
  const cells = new Map<number, CellsByHeader>();
  const append: CellsByHeader[] = [];
  for (const row of rows) {
    const there = standing.get(row.action.id);
    if (there === undefined) {
      append.push(
        new Map([...wholeRow(plan, row, headers, dateSystem), ...(notes?.all(row.action.id) ?? [])]),
      );
    } else {
      const changed = new Map([
        ...changedCells(plan, row, there, standingTexts.get(there.row), headers, dateSystem),
        ...(notes?.changed(row.action.id) ?? []),
      ]);
      if (changed.size > 0) cells.set(there.row, changed);
    }
  }
  return { cells, append };
}

/** The header under which each of the register's columns stands in this workbook, by the plan's Dutch one. */
function headersOf(plan: Plan, { table, sheetName }: Workbook): ReadonlyMap<string, string> {
  const there = new Map(table.headers.map(({ text }) => [foldHeader(text), text]));
  const english = new Map(plan.definition.columns.map(({ header }) => [header.nl, header.en]));
  return new Map(
    registerColumns(plan).map(({ header }) => {
      const found = there.get(foldHeader(header)) ?? there.get(foldHeader(english.get(header) ?? header));
      if (found === undefined) throw new Refusal('column-missing', sheetName, { header });
      return [header, found];
    }),
  );
}

function wholeRow(
  plan: Plan,
  row: RegisterRow,
  headers: ReadonlyMap<string, string>,
  dateSystem: DateSystem,
): CellsByHeader {
  const cells = registerCells(plan, row, dateSystem);
  return new Map(
    registerColumns(plan).map(({ header }, at) => [headers.get(header) ?? header, cells[at] ?? null]),
  );
}

/** The texts that stand under the register's own headers, by row; `undefined` for a header that is gone. */
function textsUnderOwnHeaders({
  table,
}: Workbook): ReadonlyMap<number, { readonly contributor: string; readonly state: string }> {
  const placeOf = (header: string) =>
    table.headers.findIndex(({ text }) => foldHeader(text) === foldHeader(header));
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
  headers: ReadonlyMap<string, string>,
  dateSystem: DateSystem,
): CellsByHeader {
  const cells = new Map<string, SheetCell>();
  plan.columns.forEach((column, position) => {
    const shown = there.values[position];
    const value = action.values[position] ?? null;
    if (shown === undefined || sameValue(shown, value)) return;
    cells.set(headers.get(column.header.nl) ?? column.header.nl, toSheetCell(value, column, dateSystem));
  });
  const put = (header: string, is: string | undefined, should: string) => {
    if (is !== should) cells.set(headers.get(header) ?? header, { kind: 'text', text: should });
  };
  put(registerHeaders.contributor, own?.contributor, contributor);
  put(registerHeaders.state, own?.state, registerStates[state]);
  return cells;
}
