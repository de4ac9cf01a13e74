import type { DateSystem } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ownSheetCell } from '../../shared/register/own-columns.ts';
import { registerStates } from '../../shared/workbook/register-columns.ts';
import type { NewRow } from './append-rows.ts';
import type { RegisterTable } from './register-table.ts';

/** The rows of a merge that are to be appended, in the order of the table's columns. */
export function newRows(
  plan: Plan,
  { place, binding }: RegisterTable,
  { rows, standing, own = [] }: RegisterWriting,
  dateSystem: DateSystem,
): readonly NewRow[] {
  const standingOf = new Map(standing.map((one) => [one.actionId, one]));
  const ownOf = new Map<string, (typeof own)[number][]>(rows.map(({ actionId }) => [actionId, []]));
  for (const change of own) ownOf.get(change.actionId)?.push(change);
  const text = (value: string | undefined): SheetCell =>
    value === undefined || value === '' ? null : { kind: 'text', text: value };
  return rows.map(({ actionId, values }) => {
    const cells: (SheetCell | undefined)[] = place.headers.map(() => undefined);
    plan.columns.forEach((column, position) => {
      const at = binding.plan.places[position];
      if (at !== undefined) cells[at] = toSheetCell(values[position] ?? null, column, dateSystem);
    });
    const stands = standingOf.get(actionId);
    cells[binding.id] = text(actionId);
    cells[binding.contributor] = text(stands?.contributor);
    cells[binding.state] = text(stands && registerStates[stands.state]);
    for (const { header, value } of ownOf.get(actionId) ?? []) {
      const at = place.headers.findIndex(({ text: one }) => one === header);
      if (at >= 0) cells[at] = ownSheetCell(value, dateSystem);
    }
    return { actionId, cells };
  });
}
