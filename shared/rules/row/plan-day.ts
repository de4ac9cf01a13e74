import { z } from 'zod';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import { isoDateSchema } from '../../plan/definition.ts';
import type { Plan } from '../../plan/plan.ts';
import type { CheckContext, Reading } from '../check.ts';
import { valueIn } from './row-values.ts';

/**
 * A day that a rule compares with: one of the plan's own, a fixed one, or "today": the day in the
 * column that `asOf` names, else the day of the check. Never the machine's clock.
 */
export const planDaySchema = z.union([
  z.enum(['period-start', 'period-end', 'framework']),
  isoDateSchema,
  z.strictObject({ asOf: z.string() }).readonly(),
]);
type PlanDay = z.infer<typeof planDaySchema>;

/** The day itself, `yyyy-mm-dd`; where the row’s own column names none, the day of the check. */
export function planDay(day: PlanDay, row: ParsedRow, { plan, asOf }: CheckContext): string {
  const { period, framework } = plan.definition;
  if (typeof day === 'object') return dayIn(row, day.asOf, plan) ?? asOf;
  if (day === 'period-start') return period.start;
  if (day === 'period-end') return period.end;
  return day === 'framework' ? framework.date : day;
}

/** The column that a day is read from, if any. */
export function readingsOfDay(day: PlanDay): readonly Reading[] {
  return typeof day === 'object' ? [{ column: day.asOf }] : [];
}

/** The day in a date column, yyyy-mm-dd; `null` where there is none or the end is open. */
export function dayIn(row: ParsedRow, field: string, plan: Plan): string | null {
  const value = valueIn(row, field, plan);
  return typeof value === 'string' && value !== plan.column(field)?.ongoing ? value : null;
}
