import type { Identity } from '../../shared/contract/identity.ts';
import type { PlanReport } from '../../shared/contract/service.ts';
import { compilePlan } from '../../shared/plan/compile-plan.ts';
import type { PlanDefinition } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { StatementView } from '../session/officer-view.ts';
import type { ColumnView, CoordinatedObjectiveView } from './coordinator-view.ts';

/** The plan in force as the coordinator's pages name it, and who looks at it. */
export interface CoordinatedPlan {
  readonly plan: Plan;
  readonly identity: Identity;
  readonly columns: readonly ColumnView[];
  readonly objectives: readonly CoordinatedObjectiveView[];
  readonly statements: ReadonlyMap<string, StatementView>;
  readonly rules: ReadonlyMap<string, Localised>;
}

export function coordinatedPlan({ definition, asOf }: PlanReport, identity: Identity): CoordinatedPlan {
  const plan = compilePlan(definition);
  return {
    plan,
    identity,
    columns: plan.columns.map((column) => ({
      field: column.field,
      header: column.header,
      options: plan.choices(column, asOf),
      openIn: column.openIn,
    })),
    objectives: definition.objectives.map(({ code, short, text }) => ({ code, short: short ?? null, text })),
    statements: new Map(definition.statements.map((statement) => [statement.code, statement])),
    rules: wholeMessages(definition.rules),
  };
}

/** The rules' messages that need no fact of a finding to be read. */
export function wholeMessages(rules: PlanDefinition['rules']): ReadonlyMap<string, Localised> {
  const whole = rules.filter(({ message }) => !message.nl.includes('{'));
  return new Map(whole.map(({ code, message }) => [code, message]));
}
