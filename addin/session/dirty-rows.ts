import type { RowSpan } from '../sheet/read-table.ts';
import type { EventArea, SheetEvent } from '../sheet/sheet-events.ts';
import type { CheckedSheet } from './checked-sheet.ts';

/** What a batch of hints leaves to be read again. */
export interface Dirty {
  /** Keys of rows, and whether this officer may have touched them (or only a co-author). */
  readonly rows: ReadonlyMap<number, { readonly local: boolean }>;
  /** So many rows under the last one may have joined the table. */
  readonly below: number;
  readonly belowLocal: boolean;
  /** Everything has to be read again; `local` where this officer may have had a part in it. */
  readonly whole: { readonly local: boolean } | null;
}

/** Where somebody selects more rows than these, they are not looked at for that alone. */
const mostSelected = 200;
/** Where more rows may have come in below, as of a whole column, the table tells how many they are. */
const mostBelow = 2_000;

/** Which rows of the sheet as it is held these hints are a reason to look at. */
export function dirtyRows(sheet: CheckedSheet, events: readonly SheetEvent[]): Dirty {
  const rows = new Map<number, { readonly local: boolean }>();
  let below = 0;
  let belowLocal = false;
  const whole: { local: boolean }[] = [];
  const { place, rowCount } = sheet;
  for (const event of events) {
    const remote = event.kind !== 'selected' && event.remote;
    if (event.kind === 'look-again') {
      whole.push({ local: !remote });
      continue;
    }
    const index = event.firstRow - place.firstRow;
    const end = index + event.rows;
    if (end < 0 || beside(sheet, event)) continue;
    if (event.kind === 'edited') {
      if (onlyControl(sheet, event)) continue;
      if (index < 0 || end - rowCount > mostBelow) whole.push({ local: !remote });
      else if (end > rowCount) {
        below = Math.max(below, end - rowCount);
        belowLocal ||= !remote;
      }
    } else if (event.rows > mostSelected) continue;
    for (const key of sheet.keysBetween(index, event.rows + Math.min(0, index))) {
      rows.set(key, { local: !remote || (rows.get(key)?.local ?? false) });
    }
  }
  const anyLocal = whole.some(({ local }) => local);
  return { rows, below, belowLocal, whole: whole.length === 0 ? null : { local: anyLocal } };
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

/** The control column is the program's own answer, whoever's add-in wrote it. */
function onlyControl(sheet: CheckedSheet, { firstColumn, columns }: EventArea): boolean {
  const { control } = sheet.binding;
  return columns === 1 && control !== undefined && firstColumn === sheet.place.firstColumn + control;
}

function beside({ place }: CheckedSheet, { firstColumn, columns }: EventArea): boolean {
  // Right beside the table a heading makes a new column of it.
  return firstColumn > place.firstColumn + place.headers.length || firstColumn + columns <= place.firstColumn;
}
