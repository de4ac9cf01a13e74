import type { Action } from '../../shared/actions/action.ts';
import { rowOfAction } from '../../shared/actions/row-of-action.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import { withWaived } from '../../shared/register/waivers.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { findingOf } from '../../shared/rules/located-trouble.ts';
import { rowChecker } from '../../shared/rules/row-checker.ts';
import { noSheet } from '../../shared/rules/sheet-columns.ts';
import type { Known } from './check-contribution.ts';
import type { PlanInForce } from './plan-in-force.ts';

/**
 * The findings of cell and row of actions that stand in no sheet, as after a merge: what two officers
 * changed apart may break a rule together.
 */
export function checkActions(
  { plan, rules }: PlanInForce,
  contributor: Contributor,
  actions: readonly Action[],
  known: Known,
): readonly Finding[] {
  const check = rowChecker(rules, noSheet, { plan, contributor, ...known });
  const findings = actions.flatMap((action) => {
    if (action.withdrawn) return [];
    const view = { rowNumber: () => 0, actionId: () => action.id, columns: noSheet };
    return check(rowOfAction(action, plan)).map((trouble) => ({ ...findingOf(trouble, view), row: null }));
  });
  return withWaived(findings, known.waivers ?? []);
}
