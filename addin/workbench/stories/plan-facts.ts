import { compilePlan } from '../../../shared/plan/compile-plan.ts';
import { planDefinitionSchema } from '../../../shared/plan/definition.ts';
import shipped from '../../../shared/plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import { fillLocalised, type Localised } from '../../../shared/text/localised.ts';
import type { ObjectiveView, StatementView } from '../../session/officer-view.ts';

/** The shipped plan: the stories tell what it would show, and never spell out its texts themselves. */
export const plan = compilePlan(planDefinitionSchema.parse(shipped));

/** The plan's statements of these codes. */
export function statements(...codes: readonly string[]): readonly StatementView[] {
  return codes.flatMap((code) => plan.statement(code) ?? []);
}

/** The header of a column. */
export function header(field: string): Localised {
  return plan.column(field)?.header ?? { nl: field, en: field };
}

/** The message of a rule, its placeholders filled. */
export function ruleMessage(code: string, facts: Readonly<Record<string, string>> = {}): Localised {
  const rule = plan.definition.rules.find((one) => one.code === code);
  return rule === undefined ? { nl: code, en: code } : fillLocalised(rule.message, facts);
}

/** The objectives with so many actions each, in the plan's order. */
export function objectives(counts: readonly number[]): readonly ObjectiveView[] {
  return plan.definition.objectives.map(({ code, text, short, basis, owedByEachDomain }, at) => ({
    code,
    text,
    short: short ?? null,
    basis: statements(...basis),
    owed: owedByEachDomain,
    actions: counts[at] ?? 0,
  }));
}
