/**
 * The oracle of the stories: who said what when, cell by cell, and what should become of it by the rules that
 * the design states. It imports nothing of what it judges, and knows of no log, file or table.
 */

/** A text, a day as yyyy-mm-dd, or nothing. */
export type Cell = string | null;
export type Cells = Readonly<Record<string, Cell>>;

export interface ActionState {
  readonly cells: Cells;
  readonly withdrawn: boolean;
}
export type Actions = ReadonlyMap<string, ActionState>;

/** The columns that people type in. */
export const columns = ['title', 'a', 'b', 'start', 'end', 'funding', 'status'] as const;

/** Stands in a text whose value was erased. */
export const erasedText = '[gewist / erased]';

/** What a text that was typed in a cell says. */
export function meaning(column: string, text: string): Cell {
  if (text.trim() === '') return null;
  const day = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  return (column === 'start' || column === 'end') && day !== null ? `${day[3]}-${day[2]}-${day[1]}` : text;
}

export const cellIn = (cells: Cells | undefined, column: string): Cell => cells?.[column] ?? null;

export const sameCells = (one: Cells, other: Cells): boolean =>
  columns.every((column) => cellIn(one, column) === cellIn(other, column));

export const sameState = (one: ActionState, other: ActionState): boolean =>
  one.withdrawn === other.withdrawn && sameCells(one.cells, other.cells);

/** The one error of these stories that two cells make together: it ends before it starts. */
export function endsBeforeItStarts(cells: Cells): boolean {
  const start = cellIn(cells, 'start');
  const end = cellIn(cells, 'end');
  return start !== null && end !== null && end < start;
}

/** The one error that a coordinator may waive. */
export const needsWaiver = (cells: Cells): boolean => cellIn(cells, 'funding') === 'Extra';

/** An error of a row, and the values that make it one. */
export interface RowError {
  readonly rule: string;
  readonly read: Cells;
}

/** The errors of these stories in one row: nothing under a title, an end before the start, means that are to be waived. */
export function errorsIn(cells: Cells): readonly RowError[] {
  const read = (...names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, cellIn(cells, name)]));
  return [
    ...(cellIn(cells, 'title') === null ? [{ rule: 'C13', read: read('title') }] : []),
    ...(endsBeforeItStarts(cells) ? [{ rule: 'R07', read: read('start', 'end') }] : []),
    ...(needsWaiver(cells) ? [{ rule: 'R11', read: read('funding') }] : []),
  ];
}

export const sameError = (one: RowError, other: RowError): boolean =>
  one.rule === other.rule &&
  Object.keys(one.read).every((name) => cellIn(one.read, name) === cellIn(other.read, name));
