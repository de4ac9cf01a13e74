import { parseCell } from '../../shared/cells/parse-cell.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import { isUnread, type Value } from '../../shared/cells/value.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import type { OfficeWorkbook } from '../sheet/office-workbook.ts';
import { namedFindings } from './finding-views.ts';
import { editName, type Selected, selectedIn } from './selection-view.ts';
import type { Working } from './working.ts';

/** What the pane does in the sheet on the officer's word; each gives why Excel did not, or `null`. */
type Done = Promise<ExcelFailure | null>;

/** Selects the cell of a finding; of a whole row its first cell. */
export async function selectFinding(workbook: OfficeWorkbook, { desk }: Working, id: string): Done {
  const { sheet } = desk;
  const finding = namedFindings(sheet).find((named) => named.id === id)?.finding;
  if (finding === undefined || finding.row === null) return null;
  const at = finding.column === null ? undefined : sheet.columns.sheetColumn(finding.column);
  return failureOf(workbook.select(sheet.place, finding.row - 1, at ?? sheet.place.firstColumn));
}

/** Selects the same column, a row up or down; past the table's ends nothing. */
export async function stepRow(
  workbook: OfficeWorkbook,
  working: Working,
  direction: 'previous' | 'next',
): Done {
  const { sheet, selected } = working.desk;
  if (selected === null || selectedOf(working) === null) return null;
  const row = selected.row + (direction === 'next' ? 1 : -1);
  if (sheet.keyAt(row - sheet.place.firstRow) === undefined) return null;
  return failureOf(workbook.select(sheet.place, row, selected.column));
}

/** Puts the fix of a finding in its cell. */
export async function applyFix(working: Working, id: string): Promise<void> {
  const found = namedFindings(working.desk.sheet).find((named) => named.id === id);
  if (found?.key === undefined || found.finding.fix === null) return;
  const { plan } = working.opened;
  const { fix, column: field } = found.finding;
  const column = fix.kind === 'assign-id' ? plan.role('action-id') : plan.column(field ?? '');
  if (column === undefined) return;
  const text = fix.kind === 'assign-id' ? fix.id : fix.text;
  await put(working, found.key, column, cellOfText(text, column, working));
}

/** Writes the values that were picked into the selected cell. */
export async function pick(working: Working, values: readonly string[]): Promise<void> {
  const selected = selectedOf(working);
  if (selected === null || selected.column === null) return;
  if (!(await working.desk.lookAtSelection())) return;
  const cell = cellOfText(values.join('; '), selected.column, working);
  await put(working, selected.key, selected.column, cell);
}

/** Puts the coordinator's text in the selected row. */
export async function takeOverEdit(working: Working, field: string): Promise<void> {
  const edit = editOn(working, field);
  if (edit === null) return;
  await put(
    working,
    edit.key,
    edit.column,
    toSheetCell(edit.value, edit.column, working.desk.sheet.dateSystem),
  );
}

/** The name of the coordinator's edit that the officer keeps the own text against; `null` for none. */
export function editKeptFrom(working: Working, field: string): string | null {
  const edit = editOn(working, field);
  return edit === null ? null : editName(edit.actionId, field, edit.value);
}

interface EditOn {
  readonly key: number;
  readonly actionId: string;
  readonly column: Column;
  readonly value: Value;
}

function editOn(working: Working, field: string): EditOn | null {
  const { desk, opened } = working;
  const selected = selectedOf(working);
  const actionId = selected === null ? null : desk.sheet.idOf(selected.key);
  const column = opened.plan.column(field);
  const edit = opened.standing.edits.find((one) => one.actionId === actionId && one.field === field);
  if (selected === null || actionId === null || column === undefined || edit === undefined) return null;
  return { key: selected.key, actionId, column, value: edit.value };
}

function selectedOf({ desk, opened }: Working): Selected | null {
  return selectedIn(desk.sheet, opened.plan, desk.selected);
}

async function put({ desk }: Working, key: number, { field }: Column, cell: SheetCell): Promise<void> {
  const place = desk.sheet.placeOf(field);
  if (place !== undefined) await desk.write(key, place, cell);
}

/** A text as the cell that its column makes of it; what the column does not understand stays text. */
function cellOfText(text: string, column: Column, { opened, desk }: Working): SheetCell {
  const { dateSystem } = desk.sheet;
  const { value } = parseCell({ kind: 'text', text }, column, opened.plan, { dateSystem });
  return isUnread(value) ? { kind: 'text', text } : toSheetCell(value, column, dateSystem);
}

async function failureOf(asked: ReturnType<OfficeWorkbook['select']>): Done {
  const done = await asked;
  return done.ok ? null : done.failure;
}
