import { isDateCode } from '../../../shared/cells/date-code.ts';

/** Builtin formats that show a date or a time of day (ECMA-376-1, 18.8.30, East Asian ones included). */
const builtinDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Whether a format, by its number, shows dates: `custom` holds the codes that the workbook itself defines. */
export function isDateFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  if (code !== undefined) return isDateCode(code);
  return builtinDates.some(([first, last]) => id >= first && id <= last);
}
