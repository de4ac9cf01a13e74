import { columnLetters } from '../../../shared/cells/address.ts';
import { entryLimits, entryRefusal, shownWithin } from '../../../shared/workbook/entry-words.ts';
import type { ColumnEntry, SheetColumn } from '../../../shared/workbook/sheet-table.ts';
import { attributeText, elementText } from './ooxml-text.ts';

/**
 * What may be typed in each column and what is shown when a cell is selected. Only a closed list
 * stops: what reads as a date or an amount in words is understood later, so there Excel only warns.
 */
export function dataValidations(columns: readonly SheetColumn[], lastRow: number): string {
  const validations = columns.flatMap((column, position) => {
    if (column.entry === undefined && column.prompt === undefined) return [];
    return [validation(column, columnLetters(position), lastRow)];
  });
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.join('')}</dataValidations>`;
}

function validation(column: SheetColumn, letters: string, lastRow: number): string {
  const { attributes, formula } = rule(column.entry, `${letters}2`);
  const prompt = column.prompt
    ? ` showInputMessage="1" promptTitle="${shown(column.prompt.title, entryLimits.title)}"` +
      ` prompt="${shown(column.prompt.text, entryLimits.text)}"`
    : '';
  const error = column.entry
    ? ` showErrorMessage="1" errorTitle="${shown(column.header, entryLimits.title)}"` +
      ` error="${shown(entryRefusal(column.entry), entryLimits.text)}"`
    : '';
  return (
    `<dataValidation${attributes} allowBlank="1"${error}${prompt} sqref="${letters}2:${letters}${lastRow}">` +
    `${formula === null ? '' : `<formula1>${elementText(formula)}</formula1>`}</dataValidation>`
  );
}

function rule(
  entry: ColumnEntry | undefined,
  firstCell: string,
): { attributes: string; formula: string | null } {
  switch (entry?.kind) {
    case undefined:
      return { attributes: '', formula: null };
    case 'choice':
      return { attributes: ' type="list"', formula: entry.list };
    case 'date':
      return { attributes: ' type="date" errorStyle="warning" operator="greaterThan"', formula: '1' };
    case 'date-or-word':
      return {
        attributes: ' type="custom" errorStyle="warning"',
        formula: `OR(ISNUMBER(${firstCell}),${firstCell}="${entry.word.replace(/"/g, '""')}")`,
      };
    case 'amount':
      return {
        attributes: ' type="decimal" errorStyle="warning" operator="greaterThanOrEqual"',
        formula: '0',
      };
    case 'short-text':
      return {
        attributes: ' type="textLength" errorStyle="warning" operator="lessThanOrEqual"',
        formula: String(entry.maxLength),
      };
  }
}

function shown(text: string, longest: number): string {
  return attributeText(shownWithin(text, longest));
}
