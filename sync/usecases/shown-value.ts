import { formatValue } from '../../shared/cells/format-value.ts';
import { isBlank, type Value } from '../../shared/cells/value.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Language, Localised } from '../../shared/text/localised.ts';

const none: Localised = { nl: '(leeg)', en: '(empty)' };

/** A value as people see it; an empty one says so. */
export function shownValue(plan: Plan, field: string, value: Value, language: Language): string {
  const column = plan.column(field);
  return isBlank(value) || column === undefined ? none[language] : formatValue(value, column);
}
