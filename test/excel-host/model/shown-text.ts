import type { Cell } from './cell.ts';
import { isDateFormat, showDate } from './dates.ts';

function showNumber(number: number, numberFormat: string): string {
  if (isDateFormat(numberFormat)) return showDate(number, numberFormat);
  const decimals = /^(#,##)?0(?:\.(0+))?(%?)$/.exec(numberFormat);
  if (decimals === null) return String(number);
  const [, grouped, places = '', percent = ''] = decimals;
  const shown = (percent === '' ? number : number * 100).toLocaleString('en-US', {
    minimumFractionDigits: places.length,
    maximumFractionDigits: places.length,
    useGrouping: grouped !== undefined,
  });
  return shown + percent;
}

/** What the cell shows, in the formats the project uses; another format shows the plain number. */
export function shownText(cell: Cell): string {
  if (typeof cell.value === 'number') return showNumber(cell.value, cell.format.numberFormat);
  if (typeof cell.value === 'boolean') return cell.value ? 'TRUE' : 'FALSE';
  return cell.value;
}
