import { formatValue } from '../cells/format-value.ts';
import type { Plan } from '../plan/plan.ts';
import type { Action } from './action.ts';
import type { ParsedRow } from './parsed-row.ts';

/**
 * The action that a row stands for, under the id that it has or was given. A cell's text is kept
 * only where it is not the value's own spelling, so that a register of them stays small.
 */
export function toAction(row: ParsedRow, id: string, plan: Plan): Action {
  const values = row.cells.map((cell) => cell.value);
  const originals: [field: string, text: string][] = [];
  plan.columns.forEach((column, position) => {
    const cell = row.cells[position];
    if (cell === undefined || cell.text === cell.value || cell.text.trim() === '') return;
    if (cell.text !== formatValue(cell.value, column)) originals.push([column.field, cell.text]);
  });
  return originals.length === 0 ? { id, values } : { id, values, originals: Object.fromEntries(originals) };
}
