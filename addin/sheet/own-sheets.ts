import type { CalledOtherwise } from '../../shared/workbook/called-otherwise.ts';
import { freeIdentifier, freeName, sheetMark } from '../../shared/workbook/sheet-mark.ts';

/** Sheets that the add-in or the service made are known by their mark; any other is the officer's, whatever its name. */

/** The sheet that carries the mark of `name`, wherever it is by now; `null` where none does. */
export async function markedSheet(
  context: Excel.RequestContext,
  name: string,
): Promise<Excel.Worksheet | null> {
  const mark = context.workbook.names.getItemOrNullObject(sheetMark(name));
  mark.load('name');
  await context.sync();
  if (mark.isNullObject) return null;
  const range = mark.getRangeOrNullObject();
  range.load('address');
  await context.sync();
  // Its sheet or its first cell was deleted.
  if (range.isNullObject) return null;
  return range.worksheet;
}

/** Marks a sheet as made for `name`, with the next sync but one; a mark that lost its sheet is replaced. */
export async function markSheet(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  name: string,
): Promise<void> {
  const { names } = context.workbook;
  const lost = names.getItemOrNullObject(sheetMark(name));
  lost.load('name');
  await context.sync();
  if (!lost.isNullObject) lost.delete();
  names.add(sheetMark(name), sheet.getRangeByIndexes(0, 0, 1, 1)).visible = false;
}

/** Hears of what got another name, because the officer's own has the name. */
export type HearOtherwise = (called: CalledOtherwise) => void;

/** Adds a sheet with its mark, under its name or, where the officer has one of that name, with a number behind it. */
export async function addOwnSheet(
  context: Excel.RequestContext,
  name: string,
  hear: HearOtherwise,
): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(await freeSheetName(context, name, hear));
  await markSheet(context, sheet, name);
  return sheet;
}

/** The name, or the name with the first free number behind it. */
export async function freeSheetName(
  context: Excel.RequestContext,
  name: string,
  hear: HearOtherwise,
): Promise<string> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const taken = worksheets.items.map((sheet) => sheet.name);
  const otherwise = freeName(name, taken);
  if (otherwise !== name) hear({ kind: 'sheet', name, otherwise });
  return otherwise;
}

/** The same for a table: it and a defined name cannot have one name. */
export async function freeTableName(
  context: Excel.RequestContext,
  name: string,
  hear: HearOtherwise,
): Promise<string> {
  const { names, tables } = context.workbook;
  names.load('items/name');
  tables.load('items/name');
  await context.sync();
  const taken = [...names.items, ...tables.items].map((one) => one.name);
  const otherwise = freeIdentifier(name, taken);
  if (otherwise !== name) hear({ kind: 'name', name, otherwise });
  return otherwise;
}
