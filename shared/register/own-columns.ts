import { dateFromSerial, serialOfDate } from '../cells/date.ts';
import { showCell } from '../cells/parse-cell.ts';
import type { DateSystem, RawCell } from '../cells/raw-table.ts';
import type { SheetCell } from '../cells/sheet-cell.ts';
import type { Value } from '../cells/value.ts';
import { fold } from '../text/fold.ts';

/**
 * Columns that the coordinator added to the register's table. Nothing in them is an action's, and no rule
 * reads them; the log keeps them so that a register that is made anew carries them again.
 */
export interface OwnColumns {
  /** As they are spelled, in the order of the sheet. */
  readonly headers: readonly string[];
  /** By action id, aligned with the headers; an action of which all are empty is left out. */
  readonly cells: ReadonlyMap<string, readonly OwnCell[]>;
}

/** A date stands apart from a text: the sheet shows it as dd/mm/yyyy. */
export type OwnCell = null | string | number | { readonly date: string };

/** The same as a register's sheet holds it. */
export interface OwnInSheet extends OwnColumns {
  /** Actions whose row stands there once; of the others nothing was read. */
  readonly ids: ReadonlySet<string>;
  /** Headers of columns in which formulas stand: they change by themselves. */
  readonly computed: ReadonlySet<string>;
  /** Whether a column that is not there was taken away, rather than not sent along. */
  readonly whole: boolean;
}

/** What became of reading them. */
export type OwnFound =
  | { readonly kind: 'found'; readonly own: OwnInSheet }
  /** Not read, or it cannot be told whose columns they are: the log keeps what it has. */
  | { readonly kind: 'unread' }
  /** More than the log keeps. */
  | { readonly kind: 'too-many' };

export const noOwnColumns: OwnColumns = { headers: [], cells: new Map() };

export interface OwnMerge {
  /** The very same object where nothing changed. */
  readonly columns: OwnColumns;
  /** Whether somebody typed in them, or added or took away one; formulas that give another value do not count. */
  readonly typed: boolean;
  /** Columns with notes that the sheet does not have. */
  readonly carried: readonly string[];
}

/**
 * Three-way, as everywhere: what the sheet holds otherwise than it did at its stamp was typed, and stands;
 * every other cell is as the log has it last. So an older copy of the register undoes no note. A column that is
 * not there goes only where no note goes with it: the sheet may be an older copy that was brought up to date, to
 * which no column is added.
 *
 * @param parent as the sheet showed them at its stamp
 * @param latest as the log has them now
 * @param towards as the sheet was to show them, where writing it was stopped
 */
export function mergeOwnColumns(
  parent: OwnColumns,
  latest: OwnColumns,
  sheet: OwnInSheet,
  towards: OwnColumns = parent,
): OwnMerge {
  const missing = latest.headers.filter((header) => placeOf(sheet, header) < 0);
  const carried = missing.filter((header) => !sheet.whole || hasNotes(latest, header, sheet, parent));
  const headers = [...sheet.headers, ...carried];
  const inSheet = cellsUnder(sheet, headers);
  const before = cellsUnder(parent, headers);
  const written = cellsUnder(towards, headers);
  const now = cellsUnder(latest, headers);
  const computed = headers.map((header) => sheet.computed.has(header));
  const cells = new Map<string, readonly OwnCell[]>();
  for (const id of new Set([...sheet.ids, ...latest.cells.keys()])) {
    const row = headers.map((_, at): OwnCell => {
      if (!sheet.ids.has(id) || at >= sheet.headers.length) return now(id, at);
      const local = inSheet(id, at);
      const isShown = sameOwnCell(local, before(id, at)) || sameOwnCell(local, written(id, at));
      return !computed[at] && isShown ? now(id, at) : local;
    });
    if (row.some((cell) => cell !== null)) cells.set(id, row);
  }
  const merged: OwnColumns = { headers, cells };
  const sameHeaders =
    headers.length === latest.headers.length && headers.every((header) => latest.headers.includes(header));
  const differs = (at: number): boolean =>
    [...new Set([...cells.keys(), ...latest.cells.keys()])].some(
      (id) => !sameOwnCell(cells.get(id)?.[at] ?? null, now(id, at)),
    );
  const changed = headers.map((_, at) => differs(at));
  const same = sameHeaders && !changed.includes(true);
  const typed = !sameHeaders || changed.some((is, at) => is && !computed[at]);
  return { columns: same ? latest : merged, typed, carried: sheet.whole ? carried : [] };
}

/** Whether the log has notes in a column that the sheet does not show under a new header. */
function hasNotes(latest: OwnColumns, header: string, sheet: OwnInSheet, parent: OwnColumns): boolean {
  const note = cellsUnder(latest, [header]);
  const notes = [...latest.cells.keys()].filter((id) => note(id, 0) !== null);
  const isNew = (one: string) => placeOf(parent, one) < 0 && placeOf(latest, one) < 0;
  const moved = sheet.headers.filter(isNew).some((one) => {
    const here = cellsUnder(sheet, [one]);
    return notes.every((id) => sameOwnCell(note(id, 0), here(id, 0)));
  });
  return notes.length > 0 && !moved;
}

/** The cells of columns under another list of headers; nothing where there is no such column or row. */
export function cellsUnder(
  columns: OwnColumns,
  headers: readonly string[],
): (id: string, at: number) => OwnCell {
  const places = headers.map((header) => placeOf(columns, header));
  return (id, at) => columns.cells.get(id)?.[places[at] ?? -1] ?? null;
}

const placeOf = ({ headers }: OwnColumns, header: string): number =>
  headers.findIndex((one) => fold(one) === fold(header));

/** What the cell says, as an action's cell would say it. */
export const valueOfOwnCell = (cell: OwnCell): Value =>
  cell !== null && typeof cell === 'object' ? cell.date : cell;

/** Whether two of the coordinator’s own cells hold the same. */
export function sameOwnCell(a: OwnCell, b: OwnCell): boolean {
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return a === b;
  return a.date === b.date;
}

/** A cell of the coordinator's own that is to be written into an open register. */
export interface OwnChange {
  readonly actionId: string;
  readonly header: string;
  /** What it holds as it was read; nothing in a row that comes back. */
  readonly expected: OwnCell;
  readonly value: OwnCell;
}

/**
 * What has to be written into an open register so that it shows these columns as far as it has them: else what it
 * holds would pass, under its new stamp, for what somebody typed. A column that counts by itself does so again.
 *
 * @param added ids of rows that the sheet lacks and gets
 */
export function ownChanges(
  own: OwnColumns,
  sheet: OwnInSheet,
  added: readonly string[],
): readonly OwnChange[] {
  const should = cellsUnder(own, sheet.headers);
  const changesOf = (id: string, isThere: boolean) =>
    sheet.headers.flatMap((header, at): readonly OwnChange[] => {
      const expected = isThere ? (sheet.cells.get(id)?.[at] ?? null) : null;
      const value = should(id, at);
      const leave = sameOwnCell(expected, value) || sheet.computed.has(header);
      return leave ? [] : [{ actionId: id, header, expected, value }];
    });
  return [
    ...[...sheet.ids].flatMap((id) => changesOf(id, true)),
    ...added.flatMap((id) => changesOf(id, false)),
  ];
}

/** What a cell of the coordinator's own holds. */
export function ownCell(cell: RawCell | undefined, dateSystem: DateSystem): OwnCell {
  if (cell === undefined) return null;
  if (cell.kind === 'number') {
    const date = cell.dated && Number.isInteger(cell.number) ? dateFromSerial(cell.number, dateSystem) : null;
    return date === null ? cell.number : { date };
  }
  const text = showCell(cell, dateSystem);
  return text === '' ? null : text;
}

/** The cell that shows it in a sheet. */
export function ownSheetCell(cell: OwnCell, dateSystem: DateSystem): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  return { kind: 'date', serial: serialOfDate(cell.date, dateSystem) };
}
