import { serialOfDate } from '../cells/date.ts';
import type { DateSystem } from '../cells/raw-table.ts';
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
  /** Columns that the sheet, an older copy, does not have yet. */
  readonly carried: readonly string[];
}

/**
 * Three-way, as everywhere: what the sheet holds otherwise than it did at its stamp was typed, and stands;
 * every other cell is as the log has it last. So an older copy of the register undoes no note.
 *
 * @param parent as the sheet showed them at its stamp
 * @param latest as the log has them now
 */
export function mergeOwnColumns(parent: OwnColumns, latest: OwnColumns, sheet: OwnInSheet): OwnMerge {
  const missing = latest.headers.filter((header) => placeOf(sheet, header) < 0);
  const carried = missing.filter((header) => !sheet.whole || placeOf(parent, header) < 0);
  const headers = [...sheet.headers, ...carried];
  const inSheet = cellsUnder(sheet, headers);
  const before = cellsUnder(parent, headers);
  const now = cellsUnder(latest, headers);
  const computed = headers.map((header) => sheet.computed.has(header));
  const cells = new Map<string, readonly OwnCell[]>();
  for (const id of new Set([...sheet.ids, ...latest.cells.keys()])) {
    const row = headers.map((_, at): OwnCell => {
      if (!sheet.ids.has(id) || at >= sheet.headers.length) return now(id, at);
      const local = inSheet(id, at);
      return !computed[at] && sameOwnCell(local, before(id, at)) ? now(id, at) : local;
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

/** The cell that shows it in a sheet. */
export function ownSheetCell(cell: OwnCell, dateSystem: DateSystem): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'number') return { kind: 'number', number: cell };
  if (typeof cell === 'string') return { kind: 'text', text: cell };
  return { kind: 'date', serial: serialOfDate(cell.date, dateSystem) };
}
