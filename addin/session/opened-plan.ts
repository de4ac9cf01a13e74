import type { Identity } from '../../shared/contract/identity.ts';
import type { PlanReport } from '../../shared/contract/service.ts';
import type { Standing } from '../../shared/contract/standing.ts';
import { compilePlan } from '../../shared/plan/compile-plan.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import { compileRules, type RuleSet } from '../../shared/rules/rule-set.ts';

/** The plan in force with its rules, and where the contributor stands under it. */
export interface OpenedPlan {
  readonly plan: Plan;
  readonly rules: RuleSet;
  readonly identity: Identity;
  readonly contributor: Contributor;
  readonly standing: Standing;
}

/** Binds the rules of the plan that the service gave; `null` where this add-in does not know one of them. */
export function bindPlan({
  definition,
}: PlanReport): { readonly plan: Plan; readonly rules: RuleSet } | null {
  const plan = compilePlan(definition);
  const compiled = compileRules(plan);
  return compiled.ok ? { plan, rules: compiled.rules } : null;
}

/** What every rule may know beside the cells. */
export function contextOf({ plan, contributor, standing }: OpenedPlan): CheckContext {
  const { previous, latest, highestNumber, asOf, round, edits, lost } = standing;
  const known = { plan, contributor, previous, latest, highestNumber, asOf, round, edits, withdrawn: [] };
  return lost === undefined ? known : { ...known, addedSince: lost.addedSince };
}

/** Whose workbook it may be: what its stamp says, or else those that the officer fills in for. */
export function contributorsFor(
  plan: Plan,
  identity: Identity,
  stamped: string | undefined,
): readonly Contributor[] {
  const named = stamped === undefined ? undefined : plan.contributor(stamped);
  if (named !== undefined) return [named];
  const own = plan.contributors.filter(({ code }) => identity.contributors.includes(code));
  return own.length > 0 || identity.role !== 'coordinator' ? own : plan.contributors;
}
