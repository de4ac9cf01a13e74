import type { Action } from '../../shared/actions/action.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import { columnLetters } from '../../shared/cells/address.ts';
import type { RawCell, RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { sameValue } from '../../shared/cells/value.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { registerHeadersWanted } from '../../shared/workbook/register-columns.ts';
import { stampOf, stampProperties } from '../../shared/workbook/stamp-properties.ts';
import { createRegisterWorkbook } from '../../sync/workbook/create/register-workbook.ts';
import { readWorkbook, type Workbook } from '../../sync/workbook/read/read-workbook.ts';
import type { ExcelHost, HostOptions } from '../excel-host/excel-host.ts';
import { type OpenExcel, openExcel } from '../excel-host/node-office.ts';

/** The register's file, read as a merge would. */
export function registerIn(bytes: Uint8Array, plan: Plan): Workbook {
  const { registerTable: tableName } = plan.definition.workbook;
  const read = readWorkbook(bytes, { headersWanted: registerHeadersWanted(plan), tableName });
  if (!read.ok) throw new Error(read.problem.message.en);
  return read.workbook;
}

/** The register's file showing these actions of OV, none of them withdrawn or waiting. */
export function registerFile(plan: Plan, actions: readonly Action[], stamp: Stamp): Uint8Array {
  const rows = actions.map((action) => ({ contributor: 'OV', state: 'active', action }) as const);
  const created = createRegisterWorkbook(plan, { rows, sheets: [], stamp });
  if (!created.ok) throw new Error(created.problem.message.en);
  return created.bytes;
}

/** An Excel with the register open, as its file shows it, from A1 on. */
export async function openRegisterFile(
  bytes: Uint8Array,
  plan: Plan,
  options: HostOptions = {},
): Promise<OpenExcel> {
  const { table, stamp } = registerIn(bytes, plan);
  const excel = await openExcel({ name: 'Masterregister.xlsx', ...options });
  const { registerSheet, registerTable } = plan.definition.workbook;
  excel.host.person.renameSheet('Blad1', registerSheet);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(registerSheet);
    const { formats, values } = gridOf(table);
    const whole = sheet.getRangeByIndexes(0, 0, values.length, table.headers.length);
    whole.numberFormat = formats;
    whole.values = values;
    sheet.tables.add(whole, true).name = registerTable;
    await context.sync();
  });
  if (stamp !== null) stampHost(excel.host, stamp);
  await excel.settled();
  excel.host.trace.clear();
  return excel;
}

/** A table's headers and cells as Excel takes them in one go. */
export function gridOf({ headers, rows }: RawTable) {
  const cells = rows.map(({ cells: row }) => headers.map((_, at) => row[at]));
  return {
    formats: [headers.map(() => '@'), ...cells.map((row) => row.map(formatOf))],
    values: [headers.map(({ text }) => text), ...cells.map((row) => row.map(inputOf))],
  };
}

function formatOf(cell: RawCell | undefined): string {
  if (cell?.kind !== 'number') return '@';
  return cell.dated ? 'dd/mm/yyyy' : 'General';
}

function inputOf(cell: RawCell | undefined): string | number | boolean {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return cell.number;
    case 'boolean':
      return cell.boolean;
    default:
      return '';
  }
}

export function stampHost({ workbook }: ExcelHost, stamp: Stamp): void {
  for (const [name, value] of stampProperties(stamp)) {
    if (value !== undefined) workbook.document.properties.set(name, value);
  }
}

export function stampInHost({ workbook }: ExcelHost): Stamp | null {
  const { properties } = workbook.document;
  return stampOf(new Map(properties.keys.map((key) => [key, String(properties.get(key))])));
}

/** What the register shows, by action id and field, as the plan's columns understand it. */
export function shownRows(
  table: RawTable,
  plan: Plan,
): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
  const { rows } = readRows(table, plan);
  return new Map(
    rows.flatMap((row) =>
      row.id === ''
        ? []
        : [
            [
              row.id,
              Object.fromEntries(
                plan.columns.flatMap(({ field }, position) => {
                  const value = row.cells[position]?.value ?? null;
                  return sameValue(value, null) ? [] : [[field, value] as const];
                }),
              ),
            ] as const,
          ],
    ),
  );
}

/** The address of an action's cell in the open register; the header is the column's own. */
export function cellOf({ workbook, person }: ExcelHost, actionId: string, header: string): string {
  const table = workbook.table('tblRegister');
  const [headers = []] = person.reads(addressOf(table.sheet.name, table.header));
  const ids = person.reads(
    addressOf(table.sheet.name, {
      ...table.body,
      column: table.header.column + headers.indexOf('Actie-ID'),
      columns: 1,
    }),
  );
  const row = ids.findIndex(([id]) => id === actionId);
  const column = headers.indexOf(header);
  if (row < 0 || column < 0) throw new Error(`no ${header} of ${actionId} in the register`);
  return addressOf(table.sheet.name, {
    row: table.body.row + row,
    column: table.header.column + column,
    rows: 1,
    columns: 1,
  });
}

interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

function addressOf(sheet: string, { row, column, rows, columns }: Area): string {
  const cell = (r: number, c: number) => `${columnLetters(c)}${r + 1}`;
  return `${sheet}!${cell(row, column)}:${cell(row + rows - 1, column + columns - 1)}`;
}
