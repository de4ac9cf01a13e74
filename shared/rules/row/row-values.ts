import type { ParsedRow } from '../../actions/parsed-row.ts';
import { isChoices, type Value } from '../../cells/value.ts';
import type { Plan } from '../../plan/plan.ts';

/** The value of a field in a row; `null` where the plan has no such column. */
export function valueIn(row: ParsedRow, field: string, plan: Plan): Value {
  const position = plan.position(field);
  return position === undefined ? null : (row.cells[position]?.value ?? null);
}

/** The choices, partners or single word that a value holds; none where it is blank, an amount or unread. */
export function wordsOf(value: Value): readonly string[] {
  if (isChoices(value)) return value;
  return typeof value === 'string' && value !== '' ? [value] : [];
}

/** The same for a field of a row. */
export function wordsIn(row: ParsedRow, field: string, plan: Plan): readonly string[] {
  return wordsOf(valueIn(row, field, plan));
}
