import type { ParsedRow } from '../../shared/actions/parsed-row.ts';
import { cellAddress } from '../../shared/cells/address.ts';
import { formatValue } from '../../shared/cells/format-value.ts';
import { sameValue, type Value } from '../../shared/cells/value.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { isOpen } from '../../shared/rules/round.ts';
import type { CheckedSheet } from './checked-sheet.ts';
import type { CoordinatorEditView, ObjectiveView, SelectionView } from './officer-view.ts';
import { contextOf, type OpenedPlan } from './opened-plan.ts';
import { pickerView } from './picker-view.ts';
import { statementViews } from './plan-views.ts';

/** The selected row of the table, and the plan's column that is selected in it. */
export interface Selected {
  readonly key: number;
  readonly index: number;
  readonly column: Column | null;
}

/** What a selected cell of the sheet (row and column from 0) is in the table; `null` outside its body. */
export function selectedIn(
  sheet: CheckedSheet,
  plan: Plan,
  cell: { readonly row: number; readonly column: number } | null,
): Selected | null {
  if (cell === null) return null;
  const index = cell.row - sheet.place.firstRow;
  const key = sheet.keyAt(index);
  if (key === undefined) return null;
  const column = plan.definition.columns.find(
    ({ field }) => sheet.columns.sheetColumn(field) === cell.column,
  );
  return { key, index, column: column ?? null };
}

export function selectionView(
  { key, index, column }: Selected,
  sheet: CheckedSheet,
  opened: OpenedPlan,
  objectives: readonly ObjectiveView[],
  kept: ReadonlySet<string>,
): SelectionView | null {
  const row = sheet.rowOf(key);
  if (row === undefined) return null;
  const { plan, standing } = opened;
  const number = sheet.place.firstRow + index + 1;
  const actionId = sheet.idOf(key);
  const main = valueOfRole(row, plan, 'objective');
  return {
    row: number,
    actionId,
    title: String(valueOfRole(row, plan, 'title') ?? ''),
    hasPrevious: index > 0,
    hasNext: index < sheet.rowCount - 1,
    column: column === null ? null : columnView(column, number, sheet, opened),
    picker: column === null ? null : pickerView(column, row, sheet.rows(), contextOf(opened)),
    objective: objectives.find(({ code }) => code === main) ?? null,
    edits: actionId === null ? [] : editsOf(actionId, row, number, sheet, opened, kept),
    waivers: (standing.waivers ?? [])
      .filter(({ subject }) => subject === actionId)
      .map(({ rule, by, at, reason }) => ({ rule, by, at, reason })),
    remarks: standing.remarks
      .filter((remark) => remark.actionId === actionId)
      .map(({ by, at, text }) => ({ by, at, text })),
  };
}

function columnView(
  column: Column,
  row: number,
  sheet: CheckedSheet,
  { plan, standing }: OpenedPlan,
): SelectionView['column'] {
  const { field, header, prompt, basis } = column;
  return {
    field,
    cell: cellAddress(row, sheet.columns.sheetColumn(field) ?? 0),
    header,
    prompt: prompt ?? null,
    basis: statementViews(plan, basis),
    open: isOpen(column, standing.round),
  };
}

function valueOfRole(row: ParsedRow, plan: Plan, role: 'objective' | 'title'): string | null {
  const column = plan.role(role);
  const position = column === undefined ? undefined : plan.position(column.field);
  const value = position === undefined ? null : row.cells[position]?.value;
  return typeof value === 'string' ? value : null;
}

/** Under which name an edit is kept as answered; another value of the coordinator's is another edit. */
export function editName(actionId: string, field: string, value: Value): string {
  return `${actionId}/${field}/${JSON.stringify(value)}`;
}

/** Cells that the coordinator changed in the register and that still read otherwise here. */
function editsOf(
  actionId: string,
  row: ParsedRow,
  number: number,
  sheet: CheckedSheet,
  { plan, standing }: OpenedPlan,
  kept: ReadonlySet<string>,
): readonly CoordinatorEditView[] {
  return standing.edits.flatMap((edit) => {
    const column = plan.column(edit.field);
    const position = plan.position(edit.field);
    if (edit.actionId !== actionId || column === undefined || position === undefined) return [];
    const mine = row.cells[position];
    if (sameValue(mine?.value ?? null, edit.value) || kept.has(editName(actionId, edit.field, edit.value)))
      return [];
    const at = sheet.columns.sheetColumn(edit.field);
    return [
      {
        field: edit.field,
        column: column.header,
        cell: at === undefined ? null : cellAddress(number, at),
        mine: mine?.text ?? '',
        coordinator: formatValue(edit.value, column),
      },
    ];
  });
}
