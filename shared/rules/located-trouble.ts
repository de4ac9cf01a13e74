import type { Identity } from '../actions/identity.ts';
import type { ParsedRow } from '../actions/parsed-row.ts';
import type { Value } from '../cells/value.ts';
import type { RuleSetting } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { compareText } from '../text/compare-text.ts';
import type { SheetContext, SheetTrouble } from './check.ts';
import type { Finding, Scope } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import { nameRows } from './row-numbers.ts';
import type { CompiledSheetRule } from './rule-set.ts';
import type { SheetColumns } from './sheet-columns.ts';

/**
 * A trouble with its rule, on a row or on the sheet, before anything is said that depends on where
 * the row stands now: so that it outlives every row inserted above it.
 */
export interface LocatedTrouble {
  readonly setting: RuleSetting;
  readonly scope: Extract<Scope, 'cell' | 'row' | 'sheet'>;
  readonly trouble: SheetTrouble;
  /** The group of rows that was judged; `''` for a cell or row rule. */
  readonly group: string;
  readonly read?: Readonly<Record<string, Value>>;
}

/** What changes about a sheet while its troubles stay. */
export interface SheetView {
  rowNumber(key: number): number;
  /** The id that a row carries or gets. */
  actionId(key: number): string | null;
  readonly columns: SheetColumns;
}

/** Puts a trouble in words, at the place where its row stands now. */
export function findingOf({ setting, scope, trouble, read }: LocatedTrouble, view: SheetView): Finding {
  const { key, rows } = trouble;
  const named = Object.entries(rows ?? {}).map(([name, keys]) => [name, nameRows(keys.map(view.rowNumber))]);
  return makeFinding(
    setting,
    rows === undefined ? trouble : { ...trouble, facts: { ...trouble.facts, ...Object.fromEntries(named) } },
    {
      scope,
      actionId: trouble.actionId ?? (key === null ? null : view.actionId(key)),
      row: key === null ? null : view.rowNumber(key),
      sheetColumn: view.columns.sheetColumn,
      ...(read === undefined ? {} : { read }),
    },
  );
}

/** The id that stands in a row, or else the one that it gets; `null` for neither. */
export function carriedId(row: ParsedRow | undefined, identity: Identity | undefined): string | null {
  return (row?.id || identity?.id) ?? null;
}

/** Judges one group of rows, given in the order of the sheet. */
export function judgeGroup(
  { setting, run }: CompiledSheetRule,
  group: string,
  rows: readonly ParsedRow[],
  context: SheetContext,
): readonly LocatedTrouble[] {
  return run.judge(group, rows, context).map((trouble) => ({ setting, scope: 'sheet', trouble, group }));
}

/** How two troubles of one row, or two of the sheet as a whole, follow each other. */
export type TroubleOrder = (a: LocatedTrouble, b: LocatedTrouble) => number;

/** By column as the plan orders them (whole rows last), code, and group; the rest as it was found. */
export function troubleOrder(plan: Plan): TroubleOrder {
  const places = new Map(plan.definition.columns.map(({ field }, place) => [field, place]));
  const last = places.size;
  const placeOf = ({ trouble }: LocatedTrouble): number =>
    trouble.column === null ? last : (places.get(trouble.column) ?? last);
  return (a, b) =>
    placeOf(a) - placeOf(b) || compareText(a.setting.code, b.setting.code) || compareText(a.group, b.group);
}
