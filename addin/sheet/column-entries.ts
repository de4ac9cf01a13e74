import { columnLetters } from '../../shared/cells/address.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { dropdowns } from '../../shared/workbook/action-columns.ts';
import { entryLimits, entryRefusal, shownWithin } from '../../shared/workbook/entry-words.ts';
import type { ColumnEntry, SheetColumn } from '../../shared/workbook/sheet-table.ts';
import { putLists, standingLists } from './list-names.ts';
import type { HearOtherwise } from './own-sheets.ts';

/** Where the columns' bodies stand; from 0, as Office.js counts. */
export interface EntryArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
}

/** By which plan and on which day, and who hears of what is called otherwise. */
export interface EntryTerms {
  readonly plan: Plan;
  readonly onDate: string;
  readonly hear: HearOtherwise;
}

/**
 * Puts on each column what may be typed there and the prompt that Excel shows, in the order of
 * `columns`. The lists stand on a hidden sheet under defined names, because a list in the rule itself
 * ends at 255 characters. Only a closed list stops; what reads as a date or an amount is a warning.
 */
export async function putEntries(
  context: Excel.RequestContext,
  { plan, onDate, hear }: EntryTerms,
  sheet: Excel.Worksheet,
  columns: readonly (SheetColumn | null)[],
  area: EntryArea,
): Promise<void> {
  const names = await putLists(context, dropdowns(plan, onDate), hear);
  columns.forEach((column, index) => {
    if (column === null || (column.entry === undefined && column.prompt === undefined)) return;
    const { firstRow, firstColumn, rows } = area;
    const { dataValidation } = sheet.getRangeByIndexes(firstRow, firstColumn + index, rows, 1);
    const { entry, prompt } = column;
    if (entry !== undefined) {
      dataValidation.rule = ruleOf(entry, `${columnLetters(firstColumn + index)}${firstRow + 1}`, names);
      dataValidation.errorAlert = {
        showAlert: true,
        style: entry.kind === 'choice' ? 'Stop' : 'Warning',
        title: shownWithin(column.header, entryLimits.title),
        message: shownWithin(entryRefusal(entry), entryLimits.text),
      };
    }
    if (prompt !== undefined) {
      dataValidation.prompt = {
        showPrompt: true,
        title: shownWithin(prompt.title, entryLimits.title),
        message: shownWithin(prompt.text, entryLimits.text),
      };
    }
  });
}

function ruleOf(
  entry: ColumnEntry,
  firstCell: string,
  names: ReadonlyMap<string, string>,
): Excel.DataValidationRule {
  switch (entry.kind) {
    case 'choice':
      return { list: { inCellDropDown: true, source: `=${names.get(entry.list) ?? entry.list}` } };
    case 'date':
      return { date: { formula1: '1900-01-01', operator: 'GreaterThan' } };
    case 'date-or-word':
      return {
        custom: { formula: `=OR(ISNUMBER(${firstCell}),${firstCell}="${entry.word.replaceAll('"', '""')}")` },
      };
    case 'amount':
      return { decimal: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    case 'short-text':
      return { textLength: { formula1: entry.maxLength, operator: 'LessThanOrEqualTo' } };
  }
}

/** Whether a dropdown that the workbook has from us holds other values than the plan's list; one it lacks does not. */
export async function differingLists(
  context: Excel.RequestContext,
  plan: Plan,
  onDate: string,
): Promise<boolean> {
  const standing = await standingLists(context, dropdowns(plan, onDate));
  for (const { range } of standing) range.load('values');
  await context.sync();
  return standing.some(({ list: { values }, range }) => {
    const stands = range.values.flat().map(String);
    return stands.length !== values.length || stands.some((value, index) => value !== values[index]);
  });
}
