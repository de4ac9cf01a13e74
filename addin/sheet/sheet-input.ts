import { isDateCode } from '../../shared/cells/date-code.ts';
import type { SheetCell } from '../../shared/cells/sheet-cell.ts';

/** How dates that the add-in writes are shown. */
const dateFormat = 'dd/mm/yyyy';
const textFormat = '@';

/**
 * Words in a row, without a figure: nothing in any language of Excel's is made of those. A single word may be
 * a truth value, and with a figure anywhere there is no telling what reads as a date or an amount.
 */
const mereWords = /^\p{L}[^\p{N}]*\s\p{L}[^\p{N}]*$/u;

/**
 * A text as `Range.values` takes it, such that it stays that text: a leading apostrophe keeps Excel
 * from reading anything into it, and is no part of the cell.
 */
export function textInput(text: string): string {
  return text === '' || mereWords.test(text) ? text : `'${text}`;
}

/** What to write in a cell; `''` clears it. */
export function cellInput(cell: SheetCell): string | number {
  if (cell === null) return '';
  switch (cell.kind) {
    case 'text':
      return textInput(cell.text);
    case 'date':
      return cell.serial;
    case 'number':
      return cell.number;
  }
}

/**
 * The number format that a cell needs before this is written in it; `undefined` where its own will do. A
 * number written into a cell of text would become text, and a date elsewhere would show as a number.
 *
 * @param own the cell's own format
 */
export function neededFormat(cell: SheetCell, own: string): string | undefined {
  if (cell?.kind === 'date') return isDateCode(own) ? undefined : dateFormat;
  return cell?.kind === 'number' && own === textFormat ? 'General' : undefined;
}
