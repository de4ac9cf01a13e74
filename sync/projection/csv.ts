/**
 * What spreadsheets take for the start of a formula: at the start of a cell, and after what another program
 * takes for the end of one. A dash and a space after a line's end begin an item of a list, and no formula.
 */
const formulaStart = /(?:^|[;,|\t])(?=[=+\-@\t\r])|[\r\n](?=[=+@\t]|-\S)/g;

/**
 * A line of CSV as Excel reads it in Belgium: separated by `;`, quoted where needed (RFC 4180 otherwise).
 * Text that a spreadsheet would take for a formula gets an apostrophe before it, so that it stays text.
 */
export function csvLine(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.replace(formulaStart, "$&'"))
    .map((cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(';');
}
