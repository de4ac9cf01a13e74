import type { Action } from '../../shared/actions/action.ts';
import { identify } from '../../shared/actions/identify.ts';
import type { SheetIdentities } from '../../shared/actions/identity.ts';
import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import type { RawTable } from '../../shared/cells/raw-table.ts';
import type { State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { OfferedEdit } from '../../shared/register/offered-edit.ts';
import { type ReasonedWaiver, withWaived } from '../../shared/register/waivers.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import { checkSheet } from '../../shared/rules/check-sheet.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { type SheetColumns, sheetColumns } from '../../shared/rules/sheet-columns.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { PlanInForce } from './plan-in-force.ts';

/** What the log knows that a check needs; nothing of it where no library is at hand. */
export interface Known {
  /** The contributor's actions at the workbook's stamp. */
  readonly previous: readonly Action[];
  /** And now. */
  readonly latest: readonly Action[];
  readonly highestNumber: number;
  readonly round: CheckContext['round'];
  readonly asOf: string;
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdrawn: readonly string[];
  /** What the coordinator changed in the register, where a round closes any column. */
  readonly edits?: readonly OfferedEdit[];
  /** What was waived of its actions; absent: nothing. */
  readonly waivers?: readonly ReasonedWaiver[];
  /** What is to be told of how it was compared. */
  readonly told: readonly Localised[];
}

/** A contribution with everything that is to be said of it. */
export interface CheckedContribution {
  readonly table: RawTable;
  /** Blank rows included, in the order of the sheet. */
  readonly rows: readonly ParsedRow[];
  readonly columns: SheetColumns;
  readonly ids: SheetIdentities;
  readonly findings: readonly Finding[];
  /** What is to be told beside them. */
  readonly told: readonly Localised[];
}

/** Reads and checks a table of one contributor: the same rules and the same cells as in the add-in. */
export function checkContribution(
  { plan, rules }: PlanInForce,
  contributor: Contributor,
  table: RawTable,
  known: Known,
): CheckedContribution {
  const { rows, binding } = readRows(table, plan);
  const columns = sheetColumns(table.headers, binding, plan);
  const context: CheckContext = { plan, contributor, ...known };
  return {
    table,
    rows,
    columns,
    ids: identify(rows, context),
    findings: withWaived(checkSheet(rows, columns, rules, context), known.waivers ?? []),
    told: known.told,
  };
}

/** How many actions a table holds: rows with something in them. */
export const countActions = (rows: readonly ParsedRow[]): number => rows.filter(({ blank }) => !blank).length;

/** The date that rules take as "today": the last day of the open round, or else the day itself. */
export function asOfDate(state: State | null, now: Date): string {
  return state?.round?.deadline ?? dayOf(now);
}

/** The open round as rules know it. */
export function roundOf(state: State | null): CheckContext['round'] {
  if (state === null || state.round === null) return null;
  const { kind, opens, deadline, columns } = state.round;
  return { kind, opens, deadline, ...(columns === undefined ? {} : { columns }) };
}
