import type { Value } from '../../cells/value.ts';
import type { ColumnRole } from '../../plan/definition.ts';
import type { Plan } from '../../plan/plan.ts';
import type { RegisterAction } from '../check.ts';
import { wordsOf } from '../row/row-values.ts';

/** The value of a field in an action; `null` where the plan has no such column. */
export function actionValue({ action }: RegisterAction, field: string | undefined, plan: Plan): Value {
  const position = field === undefined ? undefined : plan.position(field);
  return position === undefined ? null : (action.values[position] ?? null);
}

/** The choices that stand in the column with this role; none where the plan has no such column. */
export function wordsInRole(registered: RegisterAction, role: ColumnRole, plan: Plan): readonly string[] {
  return wordsOf(actionValue(registered, plan.role(role)?.field, plan));
}

/** Whether it is the action's main objective. */
export function hasMain(registered: RegisterAction, objective: string, plan: Plan): boolean {
  return wordsInRole(registered, 'objective', plan).includes(objective);
}

/** Whether it is one of the action's secondary objectives. */
export function hasSecondary(registered: RegisterAction, objective: string, plan: Plan): boolean {
  return wordsInRole(registered, 'secondary-objectives', plan).includes(objective);
}
