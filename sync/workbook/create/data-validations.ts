import { columnLetters } from '../../../shared/cells/address.ts';
import { attributeText, elementText } from './ooxml-text.ts';
import type { ColumnEntry, SheetColumn } from './sheet-table.ts';

/** Excel's own limits for the title and the text of a prompt or an error. */
const longestTitle = 32;
const longestText = 255;

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
    ? ` showInputMessage="1" promptTitle="${shown(column.prompt.title, longestTitle)}"` +
      ` prompt="${shown(column.prompt.text, longestText)}"`
    : '';
  const error = column.entry
    ? ` showErrorMessage="1" errorTitle="${shown(column.header, longestTitle)}"` +
      ` error="${shown(refusal(column.entry), longestText)}"`
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

function refusal(entry: ColumnEntry): string {
  switch (entry.kind) {
    case 'choice':
      return 'Kies een waarde uit de lijst (pijltje rechts van de cel). Choose a value from the list (arrow beside the cell).';
    case 'date':
      return 'Vul een datum in als dd/mm/jjjj. Enter a date as dd/mm/yyyy.';
    case 'date-or-word':
      return `Vul een datum in als dd/mm/jjjj, of ${entry.word}. Enter a date as dd/mm/yyyy, or ${entry.word}.`;
    case 'amount':
      return 'Vul een bedrag in euro in, nul of meer. Enter an amount in euro, zero or more.';
    case 'short-text':
      return `Hou de tekst op ten hoogste ${entry.maxLength} tekens. Keep the text to at most ${entry.maxLength} characters.`;
  }
}

/** Cut to `longest` characters of what Excel shows, with an ellipsis, never through a surrogate pair. */
function shown(text: string, longest: number): string {
  if (text.length <= longest) return attributeText(text);
  return attributeText(`${text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '')}…`);
}
