/** A column's letters as a sheet shows them: 0 is A, 25 is Z, 26 is AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A cell's address, such as `J7`: `row` as the sheet numbers it (from 1), `column` from 0. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}
