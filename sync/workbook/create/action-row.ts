import type { Action } from '../../../shared/actions/action.ts';
import type { DateSystem } from '../../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { Column } from '../../../shared/plan/definition.ts';
import type { Plan } from '../../../shared/plan/plan.ts';

/** A text cell, or an empty one for no text. */
export function textCell(text: string): SheetCell {
  return text === '' ? null : { kind: 'text', text };
}

/** An action's cells for these columns of the plan; the control column's stays empty. */
export function actionRow(
  plan: Plan,
  columns: readonly Column[],
  action: Action,
  dateSystem: DateSystem = 1900,
): readonly SheetCell[] {
  return columns.map((column) => {
    if (column.type === 'id') return textCell(action.id);
    const position = plan.position(column.field);
    return position === undefined ? null : toSheetCell(action.values[position] ?? null, column, dateSystem);
  });
}
