import type { ColumnBinding } from '../actions/bind-columns.ts';
import type { RawHeader } from '../cells/raw-table.ts';
import type { Plan } from '../plan/plan.ts';

/** Where the plan's columns stand in a sheet, as far as checking needs to know. */
export interface SheetColumns {
  /** The sheet's own column of a field, 0-based; `undefined` where the sheet lacks it. */
  sheetColumn(field: string): number | undefined;
  /** Fields of columns that the sheet lacks. */
  readonly missing: ReadonlySet<string>;
  /** Fields of columns that the sheet lacks or has twice, in the order of the plan. */
  readonly atFault: readonly string[];
}

/** Tells from a table's headers, and how they were bound, where each column stands. */
export function sheetColumns(
  headers: readonly RawHeader[],
  binding: ColumnBinding,
  plan: Plan,
): SheetColumns {
  const columns = new Map<string, number>();
  const place = (field: string | undefined, header: number | undefined): void => {
    const column = header === undefined ? undefined : headers[header]?.column;
    if (field !== undefined && column !== undefined) columns.set(field, column);
  };
  plan.columns.forEach(({ field }, position) => {
    place(field, binding.places[position]);
  });
  place(plan.role('action-id')?.field, binding.id);
  place(plan.role('control')?.field, binding.control);
  const missing = new Set(binding.missing.map(({ field }) => field));
  const double = new Set(binding.double.map(({ field }) => field));
  const atFault = plan.definition.columns
    .map(({ field }) => field)
    .filter((field) => missing.has(field) || double.has(field));
  return { sheetColumn: (field) => columns.get(field), missing, atFault };
}

/** An action that stands in no sheet lacks none of the plan's columns. */
export const noSheet: SheetColumns = { sheetColumn: () => undefined, missing: new Set(), atFault: [] };
