import type { SheetCell } from '../../shared/cells/sheet-cell.ts';

/** How dates that the add-in writes are shown. */
const dateFormat = 'dd/mm/yyyy';

/** Whatever Excel could take for a formula, a number, a date or a truth value. */
const couldBeMore = /^\s*(?:['=+\-@(]|[\d.,€$£%]|true\s*$|false\s*$|waar\s*$|onwaar\s*$)/i;

/**
 * A text as `Range.values` takes it, such that it stays that text: a leading apostrophe keeps Excel
 * from reading anything into it, and is no part of the cell.
 */
export function textInput(text: string): string {
  return couldBeMore.test(text) ? `'${text}` : text;
}

/** What to write in a cell; `''` clears it. */
export function cellInput(cell: SheetCell): { readonly value: string | number; readonly format?: string } {
  if (cell === null) return { value: '' };
  if (cell.kind === 'text') return { value: textInput(cell.text) };
  if (cell.kind === 'date') return { value: cell.serial, format: dateFormat };
  return { value: cell.number };
}
