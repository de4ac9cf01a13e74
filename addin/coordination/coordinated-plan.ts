import type { Identity } from '../../shared/contract/identity.ts';
import type { PlanReport } from '../../shared/contract/service.ts';
import { compilePlan } from '../../shared/plan/compile-plan.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { StatementView } from '../session/officer-view.ts';
import type { ColumnView, CoordinatedObjectiveView } from './coordinator-view.ts';

/** The plan in force as the coordinator's pages name it, and who looks at it. */
export interface CoordinatedPlan {
  readonly plan: Plan;
  readonly identity: Identity;
  readonly columns: readonly ColumnView[];
  readonly objectives: readonly CoordinatedObjectiveView[];
  readonly statements: ReadonlyMap<string, StatementView>;
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
  };
}
