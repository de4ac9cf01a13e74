import { daysBetween } from '../../shared/cells/date.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { HeaderView, ObjectiveView, StatementView } from './officer-view.ts';
import type { OpenedPlan } from './opened-plan.ts';

/** @param today yyyy-mm-dd, where the plan is carried out */
export function headerView({ plan, contributor, standing, identity }: OpenedPlan, today: string): HeaderView {
  const { round } = standing;
  return {
    contributor: { code: contributor.code, name: contributor.name },
    planTitle: plan.definition.title,
    round:
      round === null
        ? null
        : { kind: round.kind, deadline: round.deadline, daysLeft: daysBetween(today, round.deadline) },
    coordinates: identity.role === 'coordinator',
  };
}

/** The sentences of the note behind these codes, as far as the plan holds them. */
export function statementViews(plan: Plan, codes: readonly string[]): readonly StatementView[] {
  return codes.flatMap((code) => {
    const statement = plan.statement(code);
    return statement === undefined ? [] : [{ code, point: statement.point, text: statement.text }];
  });
}

/** The plan's objectives with how many of this workbook's actions name each as their main one. */
export function objectiveViews(plan: Plan, sheet: CheckedSheet): readonly ObjectiveView[] {
  const column = plan.role('objective');
  const position = column === undefined ? undefined : plan.position(column.field);
  const counts = new Map<string, number>();
  for (const { cells } of sheet.rows()) {
    const value = position === undefined ? null : cells[position]?.value;
    if (typeof value === 'string') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return plan.definition.objectives.map((objective) => ({
    code: objective.code,
    short: objective.short ?? null,
    text: objective.text,
    basis: statementViews(plan, objective.basis),
    owed: objective.owedByEachDomain,
    actions: counts.get(objective.code) ?? 0,
  }));
}
