import type { ParsedRow } from '../actions/parsed-row.ts';
import { isBlank } from '../cells/value.ts';
import type { Condition } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import type { Reading } from './check.ts';
import { valueIn, wordsIn } from './row/row-values.ts';

/**
 * Whether a condition holds for a row. `in` holds where any of the cell's choices is among the values;
 * a cell that could not be read is neither blank nor any value.
 */
export function holds(condition: Condition, row: ParsedRow, plan: Plan): boolean {
  if ('blank' in condition) return isBlank(valueIn(row, condition.column, plan)) === condition.blank;
  return wordsIn(row, condition.column, plan).some((word) => condition.in.includes(word));
}

/** What a condition reads. */
export function readingOf(condition: Condition): Reading {
  return 'blank' in condition
    ? { column: condition.column }
    : { column: condition.column, values: condition.in };
}
