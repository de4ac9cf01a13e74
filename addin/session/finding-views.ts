import type { Severity } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { FindingView } from './officer-view.ts';
import type { OpenedPlan } from './opened-plan.ts';
import { statementViews } from './plan-views.ts';

/** A finding under the name that the actions know it by. */
export interface NamedFinding {
  readonly id: string;
  /** The row's key; `undefined` for a finding of the sheet as a whole. */
  readonly key: number | undefined;
  readonly finding: Finding;
}

const gravestFirst: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** A list of findings is named once: selecting another cell changes none of them. */
const known = new WeakMap<readonly Finding[], readonly NamedFinding[]>();

/** Names findings by row, rule and column, so that a name stays while its finding stays; gravest first. */
export function namedFindings(sheet: CheckedSheet): readonly NamedFinding[] {
  const findings = sheet.findings();
  const before = known.get(findings);
  if (before !== undefined) return before;
  const used = new Map<string, number>();
  const named = findings.map((finding): NamedFinding => {
    const { code, row, column, actionId } = finding;
    const key = row === null ? undefined : sheet.keyAt(row - sheet.place.firstRow - 1);
    const name = [key ?? `sheet:${actionId ?? ''}`, code, column ?? ''].join('/');
    const count = used.get(name) ?? 0;
    used.set(name, count + 1);
    return { id: count === 0 ? name : `${name}/${count}`, key, finding };
  });
  named.sort((a, b) => gravestFirst[a.finding.severity] - gravestFirst[b.finding.severity]);
  known.set(findings, named);
  return named;
}

export function findingView(
  { id, finding }: NamedFinding,
  plan: Plan,
  selected: { readonly row: number; readonly field: string | null } | null,
): FindingView {
  const { code, severity, cell, row, column, actionId, message, basis, fix, waivable } = finding;
  return {
    id,
    code,
    severity,
    cell,
    row,
    column: column === null ? null : (plan.column(column)?.header ?? null),
    actionId,
    message,
    basis: statementViews(plan, basis),
    fix: fix?.label ?? null,
    waivable,
    selected: selected !== null && row === selected.row && column === selected.field,
  };
}

/** Actions of the previous submission that are missing are asked about on submitting; they do not block it. */
export function isAskedAbout(plan: Plan, finding: Finding): boolean {
  return isOf(plan, finding, 'missing-actions');
}

/**
 * An error blocks, unless a coordinator may waive it or it is asked about. Where the workbook does not tell which
 * submission it shows, what stands in a closed column may be what was submitted once: that the service tells.
 */
export function isBlocking({ plan, standing }: OpenedPlan, finding: Finding): boolean {
  if (finding.severity !== 'error' || finding.waivable || isAskedAbout(plan, finding)) return false;
  return standing.lost === undefined || !isOf(plan, finding, 'closed-columns');
}

const isOf = (plan: Plan, { code }: Finding, check: string): boolean =>
  plan.definition.rules.some((rule) => rule.code === code && rule.check === check);
