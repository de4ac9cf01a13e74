import type { ParsedRow } from '../actions/parsed-row.ts';
import { cellAddress } from '../cells/address.ts';
import type { Value } from '../cells/value.ts';
import type { RuleSetting, Severity } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { fillLocalised } from '../text/localised.ts';
import type { Reading, Trouble } from './check.ts';
import type { Finding, Scope } from './finding.ts';
import { valueIn } from './row/row-values.ts';

/** Where a trouble was found. */
export interface FindingPlace {
  readonly scope: Scope;
  readonly actionId: string | null;
  /** The sheet's own row number, 1-based; `null` for the sheet or the register as a whole. */
  readonly row: number | null;
  /** The sheet's own column of a field, 0-based; `undefined` where the sheet lacks it. */
  sheetColumn(field: string): number | undefined;
  /** What the rule read there; kept with waivable findings. */
  readonly read?: Readonly<Record<string, Value>>;
  /** What a register finding is about. */
  readonly subject?: string;
  /** Where the check itself found it less grave than the rule says. */
  readonly severity?: Severity;
}

/** What a cell holds may be a whole page; a message quotes its beginning. */
const longestQuote = 80;

/** Makes a finding of what a check found, in the rule's words. */
export function makeFinding(setting: RuleSetting, trouble: Trouble, place: FindingPlace): Finding {
  const index = trouble.column === null ? undefined : place.sheetColumn(trouble.column);
  return {
    code: setting.code,
    severity: place.severity ?? setting.severity,
    scope: place.scope,
    waivable: setting.waivable,
    actionId: place.actionId,
    row: place.row,
    column: trouble.column,
    cell: place.row === null || index === undefined ? null : cellAddress(place.row, index),
    message: fillLocalised(trouble.message ?? setting.message, quoted(trouble.facts ?? {})),
    basis: setting.basis,
    fix: trouble.fix ?? null,
    ...(setting.waivable && place.read !== undefined ? { read: place.read } : {}),
    ...(place.subject === undefined ? {} : { subject: place.subject }),
  };
}

function quoted(facts: NonNullable<Trouble['facts']>): NonNullable<Trouble['facts']> {
  return Object.fromEntries(
    Object.entries(facts).map(([name, fact]) => [
      name,
      typeof fact === 'string' && fact.length > longestQuote ? `${fact.slice(0, longestQuote - 1)}…` : fact,
    ]),
  );
}

/** The values of a row that a rule read, field by field: what a waiver holds for. */
export function readValues(
  reads: readonly Reading[],
  row: ParsedRow,
  plan: Plan,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(reads.map(({ column }) => [column, valueIn(row, column, plan)]));
}
