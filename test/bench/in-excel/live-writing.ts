import { OfficeRegister } from '../../../addin/sheet/office-register.ts';
import { findRegister } from '../../../addin/sheet/register-table.ts';
import { cellInput } from '../../../addin/sheet/sheet-input.ts';
import type { Action } from '../../../shared/actions/action.ts';
import { toSheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { RegisterWriting } from '../../../shared/contract/reports.ts';
import type { SheetRow } from '../../../shared/register/read-edits.ts';
import { writeList } from '../../../shared/register/write-list.ts';
import { openRegisterFile, registerFile } from '../../addin/register-in-excel.ts';
import type { OpenExcel } from '../../excel-host/node-office.ts';
import { shipped } from '../../fixtures/shipped-plan.ts';

const { plan } = shipped;
const fields = plan.columns.map(({ field }) => field);
const stamp = { plan: plan.definition.id, shows: 5 };
const next = 8;

/** What is measured is the product: hints that come twice or rows that skip would measure Excel. */
const kindly = { unkind: [] };

/** What writing a merge into the open register took, of the add-in, office.js and the host together. */
export interface Wrote {
  /** In milliseconds. */
  readonly took: number;
  readonly syncs: number;
  readonly cells: number;
}

/** Writes a merge into the open register as the coordinator's pane does: what differs, and new rows below. */
export async function writeLive(before: readonly Action[], after: readonly Action[]): Promise<Wrote> {
  const excel = await openRegisterFile(registerFile(plan, before, stamp), plan, kindly);
  const register = new OfficeRegister(() => {});
  const sent = await register.read(plan);
  if (!sent.ok) throw new Error(sent.failure.code);
  const writing = writingOf(before, after);
  return measured(excel, async () => {
    const written = await register.write(plan, sent.value, writing, () => {});
    if (!written.ok || written.value.leftAlone.length > 0) throw new Error('it was not written');
  });
}

/** Writes every row of the merge over the table: what an add-in would do that remembers nothing. */
export async function writeAnew(before: readonly Action[], after: readonly Action[]): Promise<Wrote> {
  const excel = await openRegisterFile(registerFile(plan, before, stamp), plan, kindly);
  return measured(excel, () =>
    excel.Excel.run(async (context) => {
      const found = await findRegister(context, plan);
      if (!found.ok) throw new Error(found.failure.code);
      const { place, binding } = found.value;
      const sheet = context.workbook.worksheets.getItem(place.sheetId);
      for (let first = 0; first < after.length; first += rowsAtOnce) {
        const rows = after.slice(first, first + rowsAtOnce);
        const columns = place.headers.length;
        const block = sheet.getRangeByIndexes(
          place.firstRow + first,
          place.firstColumn,
          rows.length,
          columns,
        );
        block.values = rows.map((action) => {
          const cells = place.headers.map((): string | number | boolean | null => null);
          plan.columns.forEach((column, position) => {
            const at = binding.plan.places[position];
            const cell = toSheetCell(action.values[position] ?? null, column, 1900);
            if (at !== undefined) cells[at] = cellInput(cell);
          });
          return cells.with(binding.id, action.id);
        });
        await context.sync();
      }
    }),
  );
}

const rowsAtOnce = 500;

async function measured({ host }: OpenExcel, work: () => Promise<void>): Promise<Wrote> {
  host.trace.clear();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  if (host.unimplemented.size > 0) throw new Error([...host.unimplemented].join(', '));
  return { took, syncs: host.trace.syncs, cells: host.trace.cellsWritten };
}

/** What the service would say is to be written. */
function writingOf(before: readonly Action[], after: readonly Action[]): RegisterWriting {
  const sheet = before.map(({ id, values }, at): SheetRow => ({ row: at + 2, id, values }));
  const list = writeList(fields, sheet, after, new Set());
  return {
    stamp: { shows: stamp.shows, next },
    cells: list.cells.map(({ field, ...cell }) => ({ ...cell, column: field })),
    rows: list.rows.map(({ id, values }) => ({ actionId: id, values: [...values] })),
    standing: after.map(({ id }) => ({ actionId: id, contributor: 'OV', state: 'active' })),
  };
}
