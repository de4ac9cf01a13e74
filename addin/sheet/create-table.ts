import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { officerColumn } from '../../shared/workbook/action-columns.ts';
import type { SheetColumn } from '../../shared/workbook/sheet-table.ts';
import { putEntries } from './column-entries.ts';
import { pointsPerCharacter } from './column-width.ts';
import { addGuide } from './guide-sheet.ts';
import { inkControlColumn } from './marks.ts';
import { freeSheetName, freeTableName, type HearOtherwise } from './own-sheets.ts';
import { textInput } from './sheet-input.ts';
import { askPlace, type TablePlace } from './table-place.ts';

/** Rows that stand ready to be filled in; Excel lengthens the table as people type below it. */
const preparedRows = 30;
const header = { fill: '#1F3864', ink: '#FFFFFF' } as const;
const systemColumn = { fill: '#F2F2F2', ink: '#404040' } as const;
const numberFormats = { text: '@', date: 'dd/mm/yyyy', amount: '#,##0.00', integer: '#,##0' } as const;

/**
 * Makes the plan's empty table on a sheet of its own, with dropdowns, prompts and the guide, as the
 * service's workbooks have them. A sheet that already has the plan's name is left alone: the new one gets
 * a number behind it, and `hear` hears of it.
 */
export async function createTable(
  context: Excel.RequestContext,
  plan: Plan,
  contributor: Contributor,
  onDate: string,
  hear: HearOtherwise,
): Promise<TablePlace> {
  const { actionsSheet, actionsTable } = plan.definition.workbook;
  const sheet = context.workbook.worksheets.add(await freeSheetName(context, actionsSheet, hear));
  const columns = plan.definition.columns.map(officerColumn);
  const whole = sheet.getRangeByIndexes(0, 0, preparedRows + 1, columns.length);
  const body = sheet.getRangeByIndexes(1, 0, preparedRows, columns.length);
  body.numberFormat = Array.from({ length: preparedRows }, () => columns.map(numberFormatOf));
  sheet.getRangeByIndexes(0, 0, 1, columns.length).values = [
    columns.map((column) => textInput(column.header)),
  ];
  const table = sheet.tables.add(whole, true);
  table.name = await freeTableName(context, actionsTable, hear);
  table.style = 'TableStyleLight1';
  dress(sheet, columns, preparedRows);
  const area = { firstRow: 1, firstColumn: 0, rows: preparedRows };
  await putEntries(context, { plan, onDate, hear }, sheet, columns, area);
  prefillDomain(sheet, plan, contributor);
  sheet.freezePanes.freezeRows(1);
  await addGuide(context, plan, contributor, onDate, hear);
  sheet.activate();
  const placeOf = askPlace(table, true);
  await context.sync();
  const place = placeOf();
  const control = columns.findIndex((column) => column.marks === true);
  if (control >= 0) inkControlColumn(context, place, control);
  await context.sync();
  return place;
}

function numberFormatOf({ format }: SheetColumn): string {
  return numberFormats[format];
}

function dress(sheet: Excel.Worksheet, columns: readonly SheetColumn[], rows: number): void {
  const head = sheet.getRangeByIndexes(0, 0, 1, columns.length).format;
  head.fill.color = header.fill;
  head.font.color = header.ink;
  head.font.bold = true;
  head.wrapText = true;
  const body = sheet.getRangeByIndexes(1, 0, rows, columns.length).format;
  body.wrapText = true;
  body.verticalAlignment = 'Top';
  columns.forEach((column, index) => {
    const { format } = sheet.getRangeByIndexes(1, index, rows, 1);
    format.columnWidth = column.width * pointsPerCharacter;
    if (column.locked !== true) return;
    format.fill.color = systemColumn.fill;
    format.font.color = systemColumn.ink;
  });
}

/** The domain is the contributor's on every row; alone it makes no action of a row. */
function prefillDomain(sheet: Excel.Worksheet, plan: Plan, { domain }: Contributor): void {
  const place = plan.definition.columns.findIndex(({ role }) => role === 'domain');
  if (place < 0) return;
  sheet.getRangeByIndexes(1, place, preparedRows, 1).values = Array.from({ length: preparedRows }, () => [
    textInput(domain),
  ]);
}
