/**
 * The mark of a sheet that this project made: a hidden defined name of the workbook, which stands for the sheet's
 * first cell. It follows the sheet when people rename or move it, does not go along when they copy it, and Excel,
 * LibreOffice and openpyxl keep it. A sheet's own name, which anybody may give, tells nothing.
 */
export const sheetMark = (sheetName: string): string => `_Actieplan_${sheetName.replace(/\W/g, '_')}`;

/** The name, or the name with the first free number behind it; names compare as Excel's do, without case. */
export function freeName(
  wanted: string,
  taken: Iterable<string>,
  numbered: (name: string, number: number) => string = (name, number) => `${name} (${number})`,
): string {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  let free = wanted;
  for (let number = 2; lower.has(free.toLowerCase()); number += 1) free = numbered(wanted, number);
  return free;
}

/** The same for tables and defined names, which take no spaces. */
export const freeIdentifier = (wanted: string, taken: Iterable<string>): string =>
  freeName(wanted, taken, (name, number) => `${name}_${number}`);

/** Whether a defined name or a table's name is this one, or what this one became where it was taken. */
export const isNamedAs = (name: string, wanted: string): boolean =>
  name.toLowerCase().startsWith(wanted.toLowerCase()) && /^(?:_\d+)?$/.test(name.slice(wanted.length));
