const dayLength = 86_400_000;
/** Serial 0 of the 1900 system, seen from 1-3-1900 on, where Excel's missing leap day no longer counts. */
const origin = Date.UTC(1899, 11, 30);

/** `15/03/2021`, `15-3-2021` or `15.3.2021` as a serial; null when no such day exists. */
export function readDayFirstDate(text: string): number | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text.trim());
  if (parts === null) return null;
  const [day, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const exists = made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  return exists ? (time - origin) / dayLength : null;
}

export function isDateFormat(numberFormat: string): boolean {
  return /[dy]/i.test(numberFormat.replaceAll(/"[^"]*"|\[[^\]]*\]|General/gi, ''));
}

/** A serial as its format shows it; only days, months and years are known. */
export function showDate(serial: number, numberFormat: string): string {
  const date = new Date(origin + Math.floor(serial) * dayLength);
  const two = (number: number) => String(number).padStart(2, '0');
  const parts: Readonly<Record<string, string>> = {
    d: String(date.getUTCDate()),
    dd: two(date.getUTCDate()),
    m: String(date.getUTCMonth() + 1),
    mm: two(date.getUTCMonth() + 1),
    yy: two(date.getUTCFullYear() % 100),
    yyyy: String(date.getUTCFullYear()),
  };
  return numberFormat.replaceAll(/d{1,2}|m{1,2}|y{4}|y{2}/gi, (part) => parts[part.toLowerCase()] ?? part);
}
