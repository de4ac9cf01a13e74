import { createTable } from '../../addin/sheet/create-table.ts';
import type { HostOptions } from '../excel-host/excel-host.ts';
import type { CellValue } from '../excel-host/model/cell.ts';
import { type OpenExcel, openExcel } from '../excel-host/node-office.ts';
import type { Manners } from '../excel-host/unkind/catalogue.ts';
import { drafting, shipped, soundRow } from '../fixtures/shipped-plan.ts';
import { headersOf, type Typed } from '../fixtures/typed-sheet.ts';

const { plan } = shipped;
const headers = headersOf(plan);
const fields = plan.definition.columns.map(({ field }) => field);

/** Where a story counts what hints cost: each comes once, and of others' doing alone. */
export const countsHints = {
  'events-come-twice': 'counts what one hint costs',
  'own-writes-look-like-others': 'counts what one hint costs',
} as const satisfies Manners['kind'];

/** A row as cells under the plan's columns; texts as typed. */
export function cellsOf(typed: Typed): readonly CellValue[] {
  return fields.map((field) => {
    const cell = typed[field] ?? '';
    return typeof cell === 'string' ? cell : 'text' in cell ? cell.text : '';
  });
}

/** Sound rows, each with a title and an id of its own. */
export function soundRows(count: number, first = 1): readonly Typed[] {
  return Array.from({ length: count }, (_, index) => ({
    ...soundRow,
    action_id: `OV-${String(first + index).padStart(3, '0')}`,
    title: `Vorming mediawijsheid nummer ${first + index}`,
  }));
}

/** The address of a field's cell in the sheet's own row. */
export function at(field: string, row: number): string {
  const index = fields.indexOf(field);
  if (index < 0) throw new Error(`the plan has no column ${field}`);
  const letters = index < 26 ? String.fromCharCode(65 + index) : `A${String.fromCharCode(39 + index)}`;
  return `Acties!${letters}${row}`;
}

/** An Excel with OV's workbook open: the plan's table with these rows from row 2 on, and nothing below. */
export async function openActions(rows: readonly Typed[], options: HostOptions = {}): Promise<OpenExcel> {
  const excel = await openExcel(options);
  await excel.Excel.run(async (context) => {
    const place = await createTable(context, plan, drafting.contributor, '2021-03-01', () => {});
    const table = context.workbook.tables.getItem(place.tableId);
    const height = Math.max(1, rows.length);
    table.resize(table.getRange().getAbsoluteResizedRange(height + 1, headers.length));
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    sheet.getRangeByIndexes(1, 0, 30, headers.length).clear('Contents');
    if (rows.length > 0) {
      const body = sheet.getRangeByIndexes(1, 0, rows.length, headers.length);
      body.numberFormat = rows.map(() => headers.map(() => '@'));
      body.values = rows.map((row) => [...cellsOf(row)]);
    }
    await context.sync();
  });
  await excel.settled();
  excel.host.trace.clear();
  return excel;
}
