/** Builtin formats that show a date or a time of day (ECMA-376-1, 18.8.30, East Asian ones included). */
const builtinDates: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];

/** Literals: quoted, escaped, padding and fill characters. */
const literals = /"[^"]*"?|\\.|_.|\*./gsu;
/** An elapsed time such as `[h]:mm` counts a duration, not a moment. */
const elapsed = /\[(h+|m+|s+)\]/i;
const brackets = /\[[^\]]*\]?/g;

/** Whether a number format code makes a date or time of a number. */
export function isDateCode(code: string): boolean {
  const bare = code.replace(literals, '');
  if (elapsed.test(bare)) return false;
  return /[dmyhs]/i.test(bare.replace(brackets, '').replace(/general/gi, ''));
}

/** The same for a format's number: `custom` holds the codes that the workbook itself defines. */
export function isDateFormat(id: number, custom: ReadonlyMap<number, string>): boolean {
  const code = custom.get(id);
  if (code !== undefined) return isDateCode(code);
  return builtinDates.some(([first, last]) => id >= first && id <= last);
}
