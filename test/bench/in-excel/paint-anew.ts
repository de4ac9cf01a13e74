import { CheckedSheet } from '../../../addin/session/checked-sheet.ts';
import { OfficeWorkbook } from '../../../addin/sheet/office-workbook.ts';
import { putCells } from '../../../addin/sheet/write-cells.ts';
import { drafting, shipped } from '../../fixtures/shipped-plan.ts';

/** What an add-in would do that remembers nothing: reads the table, checks every row, writes every control text. */
export async function paintAnew(): Promise<void> {
  const { plan, rules } = shipped;
  const workbook = new OfficeWorkbook(() => {});
  const found = await workbook.find(plan, null);
  if (!found.ok || found.value.found !== 'table') throw new Error('the table is not found');
  const { place } = found.value;
  const read = await workbook.read(place);
  if (!read.ok) throw new Error(read.failure.reference);
  const { rows, dateSystem } = read.value;
  const control = place.headers.findIndex(({ text }) => text === plan.role('control')?.header.nl);
  const untold = rows.map((row) => ({ ...row, cells: row.cells.toSpliced(control, 1, undefined) }));
  const sheet = new CheckedSheet(place, untold, { rules, context: drafting, mapping: null, dateSystem });
  await Excel.run(async (context) => {
    putCells(context, place, sheet.tellFindings(sheet.keys, 'nl'), { allShown: true });
    await context.sync();
  });
}
