/** What spreadsheets take for the start of a formula. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * A line of CSV as Excel reads it in Belgium: separated by `;`, quoted where needed (RFC 4180 otherwise).
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text.
 */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => (formulaStart.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(';');
}
