import { isDateCode } from '../../shared/cells/date-code.ts';
import type { DateSystem } from '../../shared/cells/raw-table.ts';
import { type SheetCell, toSheetCell } from '../../shared/cells/sheet-cell.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { ownSheetCell } from '../../shared/register/own-columns.ts';
import { registerStates } from '../../shared/workbook/register-columns.ts';
import type { RegisterResult } from './register-failure.ts';
import { askRegisterRows, findRegister, type RegisterTable, standingTwice } from './register-table.ts';
import { cellInput } from './sheet-input.ts';

/** A row that the register lacks, as its sheet shows it. */
export interface NewRow {
  readonly actionId: string;
  /** By the table's columns; `undefined` where the column is the coordinator's own and holds nothing. */
  readonly cells: readonly (SheetCell | undefined)[];
}

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

/** Other panes may append at the same time: so often is looked again whether every row stands there once. */
const mostRounds = 4;
/** Characters to one request, and cells: well under the 5 MB that Excel on the web takes. */
const mostCharacters = 1_000_000;
const mostCells = 20_000;

/**
 * Appends rows under the table, those whose id does not stand in it yet: `Range.values` right below it,
 * which grows the table and which co-authors' Excels merge, where adding table rows is refused. What stands
 * under the table moves down. A row that two panes appended at once is emptied again, the lower one.
 */
export async function appendRows(
  context: Excel.RequestContext,
  plan: Plan,
  rows: readonly NewRow[],
  told: (rows: number) => void,
): Promise<RegisterResult<void>> {
  const appended = new Set<string>();
  for (let round = 1; round <= mostRounds; round += 1) {
    const found = await findRegister(context, plan);
    if (!found.ok) return found;
    const rowsOf = askRegisterRows(context, found.value);
    await context.sync();
    const { ids } = rowsOf();
    const there = new Set(ids);
    const missing = rows.filter(({ actionId }) => !there.has(actionId));
    if (missing.length === 0) {
      await emptyDoubles(context, found.value, ids, appended);
      break;
    }
    for (const { actionId } of missing) appended.add(actionId);
    await appendBelow(context, found.value, missing, told);
  }
  return { ok: true, value: undefined };
}

async function appendBelow(
  context: Excel.RequestContext,
  { place, binding }: RegisterTable,
  rows: readonly NewRow[],
  told: (rows: number) => void,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const table = context.workbook.tables.getItem(place.tableId);
  const columns = place.headers.length;
  let first = place.firstRow + place.rows;
  const lastRow = sheet.getRangeByIndexes(first - 1, place.firstColumn, 1, columns);
  lastRow.load('numberFormat');
  table.load('showTotals');
  for (const batch of inBatches(rows, columns)) {
    const below = sheet.getRangeByIndexes(first, place.firstColumn, batch.length, columns);
    below.load('values');
    await context.sync();
    const taken = below.values.some((row) => row.some((value) => value !== ''));
    // Stopped before the table grew over them, they stand there already.
    const own = batch.every(({ actionId }, index) => below.values[index]?.[binding.id] === actionId);
    const block = sheet.getRangeByIndexes(first, place.firstColumn, batch.length, columns);
    if (taken && !own) block.insert('Down');
    // The formats first: a date written into a cell of text would become text.
    block.numberFormat = batch.map(({ cells }) => formatsOf(cells, lastRow.numberFormat[0] ?? []));
    block.values = batch.map(({ cells }) =>
      cells.map((cell) => (cell === undefined ? null : cellInput(cell).value)),
    );
    const body = table.getDataBodyRange();
    body.load('rowIndex,rowCount');
    await context.sync();
    first += batch.length;
    if (body.rowIndex + body.rowCount < first) {
      const height = first - place.firstRow + 1 + (table.showTotals ? 1 : 0);
      table.resize(sheet.getRangeByIndexes(place.firstRow - 1, place.firstColumn, height, columns));
      await context.sync();
    }
    told(batch.length);
  }
}

/** A new row looks like the last one; a date that this would show as a number is shown as a date. */
function formatsOf(cells: readonly (SheetCell | undefined)[], above: readonly unknown[]): (string | null)[] {
  return cells.map((cell, column) => {
    const format = above[column];
    if (cell === undefined || typeof format !== 'string') return null;
    const needed = cell === null ? undefined : cellInput(cell).format;
    return needed === undefined || isDateCode(format) ? format : needed;
  });
}

function* inBatches(rows: readonly NewRow[], columns: number): Generator<readonly NewRow[]> {
  let batch: NewRow[] = [];
  let characters = 0;
  for (const row of rows) {
    const size = row.cells.reduce(
      (sum, cell) => sum + 20 + (cell?.kind === 'text' ? cell.text.length : 0),
      0,
    );
    if (
      batch.length > 0 &&
      (characters + size > mostCharacters || (batch.length + 1) * columns > mostCells)
    ) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += size;
  }
  if (batch.length > 0) yield batch;
}

/** Empties all but the uppermost row of each of these ids; a row in which something else was typed stays. */
async function emptyDoubles(
  context: Excel.RequestContext,
  { place }: RegisterTable,
  ids: readonly string[],
  appended: ReadonlySet<string>,
): Promise<void> {
  const twice = standingTwice(ids);
  const double = ids.flatMap((id, row) => (appended.has(id) && twice.has(id) ? [{ id, row }] : []));
  if (double.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(place.sheetId);
  const rows = double.map(({ id, row }) => {
    const { firstRow, firstColumn, headers } = place;
    const range = sheet.getRangeByIndexes(firstRow + row, firstColumn, 1, headers.length);
    range.load('formulas');
    return { id, range };
  });
  await context.sync();
  const seen = new Map<string, string>();
  for (const { id, range } of rows) {
    const holds = JSON.stringify(range.formulas);
    if (seen.get(id) === holds) range.clear('Contents');
    else if (!seen.has(id)) seen.set(id, holds);
  }
  await context.sync();
}
