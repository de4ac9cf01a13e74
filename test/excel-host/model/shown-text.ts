import { format } from 'numfmt';
import type { Cell } from './cell.ts';
import { date1904, isDateFormat } from './dates.ts';
import { flemish } from './read-text.ts';

/** The format of a short date is the computer's own, whatever the workbook says: OfficeDev/office-js 229. */
const shortDate = /^m\/d\/yyyy/;
const shortDateHere = 'd/mm/yyyy';

function showNumber(number: number, numberFormat: string, in1904: boolean): string {
  const code = numberFormat.replace(shortDate, shortDateHere);
  const serial = in1904 && isDateFormat(numberFormat) ? number + date1904 : number;
  // What the formatter does not know shows the plain number.
  return format(code, serial, { locale: 'nl-BE', throws: false });
}

/** What the cell shows on a computer set to Dutch (Belgium). */
export function shownText(cell: Cell, in1904: boolean): string {
  const { value } = cell;
  if (typeof value === 'number') return showNumber(value, cell.format.numberFormat, in1904);
  if (typeof value === 'boolean') return flemish.truths[value ? 0 : 1].toUpperCase();
  if (cell.error !== true) return value;
  const shown = Object.entries(flemish.errors).find(([, error]) => error === value);
  return shown?.[0] ?? value;
}
