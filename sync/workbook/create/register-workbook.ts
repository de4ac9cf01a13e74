import type { Action } from '../../../shared/actions/action.ts';
import type { DateSystem, Stamp } from '../../../shared/cells/raw-table.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { Column } from '../../../shared/plan/definition.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { noOwnColumns, type OwnColumns, ownSheetCell } from '../../../shared/register/own-columns.ts';
import { plainColumn } from '../../../shared/workbook/action-columns.ts';
import {
  type RegisterState,
  registerHeaders,
  registerStates,
} from '../../../shared/workbook/register-columns.ts';
import type { ColumnFormat, SheetColumn, SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { attempt, type Outcome } from '../package/problem.ts';
import { createPackage } from '../package/save.ts';
import { workbookFile } from '../verify/workbook-file.ts';
import { actionRow, textCell } from './action-row.ts';
import { workbookParts } from './workbook-parts.ts';

export interface RegisterRow {
  /** The contributor's code. */
  readonly contributor: string;
  readonly state: RegisterState;
  readonly action: Action;
}

export interface RegisterWorkbook {
  /** Read once, while the sheet is written. */
  readonly rows: Iterable<RegisterRow>;
  /** The columns that the coordinator had added to it. */
  readonly own?: OwnColumns;
  /** The sheets behind the register: coverage, open findings, conflicts, changes. */
  readonly sheets: readonly SheetTable[];
  readonly stamp: Stamp;
}

/**
 * The register's columns: the plan's without the control column (its findings have a sheet of their
 * own), then the contributor and the state.
 */
export function registerColumns(plan: Plan): readonly SheetColumn[] {
  return [
    ...registeredColumns(plan).map(plainColumn),
    { header: registerHeaders.contributor, width: 11, format: 'text', locked: true },
    { header: registerHeaders.state, width: 13, format: 'text', locked: true },
  ];
}

/** A row's cells in the order of `registerColumns`. */
export function registerCells(
  plan: Plan,
  row: RegisterRow,
  dateSystem: DateSystem = 1900,
): readonly SheetCell[] {
  return [
    ...actionRow(plan, registeredColumns(plan), row.action, dateSystem),
    textCell(row.contributor),
    textCell(registerStates[row.state]),
  ];
}

/** Wide enough for a note of a few words. */
const ownWidth = 24;

function registerTable(plan: Plan, rows: Iterable<RegisterRow>, own: OwnColumns): SheetTable {
  return {
    sheetName: plan.definition.workbook.registerSheet,
    tableName: plan.definition.workbook.registerTable,
    columns: [
      ...registerColumns(plan),
      ...own.headers.map(
        (header, at): SheetColumn => ({ header, width: ownWidth, format: formatOf(own, at) }),
      ),
    ],
    rows: cellsOf(plan, rows, own),
  };
}

/** The register as a new workbook; the problem is a text too long for a cell, or too many rows. */
export function createRegisterWorkbook(
  plan: Plan,
  { rows, own = noOwnColumns, sheets, stamp }: RegisterWorkbook,
): Outcome<{ readonly bytes: Uint8Array }> {
  const parts = workbookParts({
    title: plan.definition.title,
    sheets: [registerTable(plan, rows, own), ...sheets],
    lists: [],
    stamp,
  });
  const made = attempt(() => ({ package: createPackage(parts) }));
  return made.ok ? workbookFile(made.package) : made;
}

function registeredColumns(plan: Plan): readonly Column[] {
  return plan.definition.columns.filter((column) => column.type !== 'control');
}

/** As its cells are, where all of them are of one kind. */
function formatOf({ cells }: OwnColumns, at: number): ColumnFormat {
  const filled = [...cells.values()].flatMap((row) => row[at] ?? []);
  if (filled.length === 0) return 'text';
  if (filled.every((cell) => typeof cell === 'object')) return 'date';
  if (filled.every((cell) => Number.isInteger(cell))) return 'integer';
  return filled.every((cell) => typeof cell === 'number') ? 'amount' : 'text';
}

function* cellsOf(plan: Plan, rows: Iterable<RegisterRow>, own: OwnColumns): Generator<readonly SheetCell[]> {
  for (const row of rows) {
    const notes = own.cells.get(row.action.id) ?? [];
    yield [...registerCells(plan, row), ...notes.map((cell) => ownSheetCell(cell, 1900))];
  }
}
