import type { RowSpan } from '../sheet/read-table.ts';
import type { SheetEvent } from '../sheet/sheet-events.ts';
import type { CheckedSheet } from './checked-sheet.ts';

/** What a batch of events leaves to be read again. */
export interface Dirty {
  /** Keys of rows, and whether this officer touched them (or only a co-author). */
  readonly rows: ReadonlyMap<number, { readonly local: boolean }>;
  /** So many rows under the last one may have joined the table. */
  readonly below: number;
  readonly belowLocal: boolean;
  /** Everything has to be read again; `local` where this officer had a part in it. */
  readonly whole: { readonly local: boolean } | null;
}

/**
 * Applies what happened, in order, to the sheet that is held: rows come in and go out under their keys,
 * and edits fall on the rows that stood there at that moment.
 */
export function applyEvents(sheet: CheckedSheet, events: readonly SheetEvent[]): Dirty {
  const rows = new Map<number, { readonly local: boolean }>();
  let below = 0;
  let belowLocal = false;
  let whole: { readonly local: boolean } | null = null;
  const everything = (remote: boolean) => {
    whole = { local: !remote || (whole?.local ?? false) };
  };

  for (const event of events) {
    if (event.kind === 'reordered') everything(event.remote);
    if (event.kind !== 'edited' && event.kind !== 'inserted' && event.kind !== 'deleted') continue;
    const { place, rowCount } = sheet;
    const index = event.firstRow - place.firstRow;
    const end = index + event.rows;
    if (event.kind === 'edited') {
      if (onlyControl(sheet, event) || end < 0 || beside(sheet, event)) continue;
      if (index < 0) everything(event.remote);
      for (const key of sheet.keysBetween(index, event.rows + Math.min(0, index))) {
        rows.set(key, { local: !event.remote || (rows.get(key)?.local ?? false) });
      }
      if (end > rowCount) {
        below = Math.max(below, end - rowCount);
        belowLocal ||= !event.remote;
      }
    } else if (index < 0) {
      // Rows above the table, or its headers: it stands elsewhere now.
      if (event.firstRow < place.firstRow) everything(event.remote);
    } else if (event.kind === 'inserted') {
      if (index >= rowCount) everything(event.remote);
      else for (const key of sheet.insert(index, event.rows)) rows.set(key, { local: !event.remote });
    } else if (index < rowCount) {
      sheet.remove(index, Math.min(event.rows, rowCount - index));
    }
  }
  return { rows, below, belowLocal, whole };
}

/** Rows of the body that are to be read, those that stand together at once. */
export function spansOf(sheet: CheckedSheet, { rows, below }: Dirty): readonly RowSpan[] {
  const indices = sheet.keys.flatMap((key, index) => (rows.has(key) ? [index] : []));
  const spans: { first: number; count: number }[] = [];
  for (const index of indices) {
    const last = spans.at(-1);
    if (last !== undefined && last.first + last.count === index) last.count += 1;
    else spans.push({ first: index, count: 1 });
  }
  if (below > 0) spans.push({ first: sheet.rowCount, count: below });
  return spans;
}

type Edited = Extract<SheetEvent, { readonly firstColumn: number }>;

/** The control column is the program's own answer, whoever's add-in wrote it. */
function onlyControl(sheet: CheckedSheet, { firstColumn, columns }: Edited): boolean {
  const { control } = sheet.binding;
  return columns === 1 && control !== undefined && firstColumn === sheet.place.firstColumn + control;
}

function beside({ place }: CheckedSheet, { firstColumn, columns }: Edited): boolean {
  // Right beside the table a heading makes a new column of it.
  return firstColumn > place.firstColumn + place.headers.length || firstColumn + columns <= place.firstColumn;
}
