import { OfficeRegister } from '../../addin/sheet/office-register.ts';
import type { OpenRegister } from '../../addin/sheet/register-writing.ts';
import type { Action } from '../../shared/actions/action.ts';
import { bindColumns } from '../../shared/actions/bind-columns.ts';
import { readRow } from '../../shared/actions/read-rows.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { SheetRow } from '../../shared/register/read-edits.ts';
import { writeList } from '../../shared/register/write-list.ts';
import type { HostOptions } from '../excel-host/excel-host.ts';
import type { OpenExcel } from '../excel-host/node-office.ts';
import { shipped, soundRow } from '../fixtures/shipped-plan.ts';
import { loggedAction, type Typed } from '../fixtures/typed-sheet.ts';
import { openRegisterFile, registerFile, shownRows } from './register-in-excel.ts';

/** A register of four actions open in Excel, and a merge that changes some of them and adds two. */

export const { plan } = shipped;
export const fields = plan.columns.map(({ field }) => field);
/** What the register says of itself before it is written, and the log number that it shows after. */
export const stamp = { plan: plan.definition.id, shows: 5 };
export const next = 8;

export const action = (number: number, over: Typed = {}): Action =>
  loggedAction(plan, {
    ...soundRow,
    action_id: `OV-00${number}`,
    title: `Vorming mediawijsheid ${number}`,
    ...over,
  });

export const before = [1, 2, 3, 4].map((number) => action(number));
export const after = [
  action(1),
  action(2, { indicator: '900 leraren', end: '30/06/2024', estimate: '90.000,00' }),
  action(3, { target_group: '=HYPERLINK("https://elders.test")' }),
  action(4, { end: 'Doorlopend', indicator: '' }),
  action(5),
  action(6, { title: '+1 sessie voor directies' }),
];
export const register = new OfficeRegister(() => {});

export const open = (rows: readonly Action[] = before, options: HostOptions = {}): Promise<OpenExcel> =>
  openRegisterFile(registerFile(plan, rows, stamp), plan, options);

export async function read(): Promise<OpenRegister> {
  const opened = await register.read(plan);
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

export function sheetRows({ table }: OpenRegister): readonly SheetRow[] {
  const binding = bindColumns(table.headers, plan);
  return table.rows.map((raw, key) => {
    const { row, id, cells } = readRow(raw, key, binding, plan, table.dateSystem);
    return { row, id, values: cells.map(({ value }) => value) };
  });
}

/** What the service would say is to be written into the register as it stands. */
export function writingOf(open: OpenRegister, rows: readonly Action[] = after): RegisterWriting {
  const list = writeList(fields, sheetRows(open), rows, new Set());
  return {
    stamp: { shows: open.stamp.shows, next },
    cells: list.cells.map(({ field, ...cell }) => ({ ...cell, column: field })),
    rows: list.rows.map(({ id, values }) => ({ actionId: id, values: [...values] })),
    standing: rows.map(({ id }) => ({ actionId: id, contributor: 'OV', state: 'active' })),
  };
}

export async function write(rows: readonly Action[] = after, meanwhile: () => void = () => {}) {
  const sent = await read();
  const writing = writingOf(sent, rows);
  meanwhile();
  return register.write(plan, sent, writing, () => {});
}

export const values = (rows: readonly Action[]) =>
  new Map(
    rows.map(({ id, values: cells }) => [
      id,
      Object.fromEntries(fields.flatMap((field, at) => (cells[at] === null ? [] : [[field, cells[at]]]))),
    ]),
  );
export const shown = async () => shownRows((await read()).table, plan);
