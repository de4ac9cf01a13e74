const dayLength = 86_400_000;
/** Serial 0 of the 1900 system, seen from 1-3-1900 on, where Excel's missing leap day no longer counts. */
const origin = Date.UTC(1899, 11, 30);

/** So many days later does the 1904 system begin. */
export const date1904 = 1_462;

/** A day as a serial of the 1900 system; null when no such day exists. */
export function serialOf(year: number, month: number, date: number): number | null {
  const time = Date.UTC(year, month - 1, date);
  const made = new Date(time);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === date;
  return exists ? (time - origin) / dayLength : null;
}

export function isDateFormat(numberFormat: string): boolean {
  return /[dy]/i.test(numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]|General/gi, ''));
}
