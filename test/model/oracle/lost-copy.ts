import { type ActionState, type Actions, type Cell, cellIn, columns } from './cells.ts';
import type { HandedRow } from './who-is-who.ts';

/** The columns of the stories in which no two actions hold the same by chance. */
const telling = ['a', 'b'] as const;

/**
 * What a workbook without a stamp may have shown: what was submitted once and stands there still, and else what
 * stood there at the latest moment of which its old cells can be. Actions that it may be older than are not there.
 */
export function lostCopy(rows: readonly HandedRow[], latest: Actions, earlier: readonly Actions[]): Actions {
  const rowOf = new Map<string, HandedRow>();
  for (const id of latest.keys()) {
    const row = rows.find((one) => one.id === id && isOf(one, id, latest, earlier));
    if (row !== undefined) rowOf.set(id, row);
  }
  for (const id of latest.keys()) {
    const row = rows.find((one) => !latest.has(one.id) && hasTitleOf(one, id, [...earlier, latest]));
    if (row !== undefined && !rowOf.has(id)) rowOf.set(id, row);
  }
  const stoodLast = (id: string, column: string, value: Cell): number =>
    earlier.findLastIndex((then) => then.has(id) && cellIn(then.get(id)?.cells, column) === value);
  const inForceLast = (id: string): number =>
    earlier.findLastIndex((then) => then.get(id)?.withdrawn === false);

  const signs = [...rowOf].flatMap(([id, { cells }]) => [
    ...(latest.get(id)?.withdrawn ? [inForceLast(id)] : []),
    ...columns
      .filter((column) => cellIn(cells, column) !== cellIn(latest.get(id)?.cells, column))
      .map((column) => stoodLast(id, column, cellIn(cells, column))),
  ]);
  const moment = Math.min(earlier.length, ...signs.filter((sign) => sign >= 0));

  const shown = new Map<string, ActionState>();
  for (const [id, is] of latest) {
    const row = rowOf.get(id);
    if (row === undefined) {
      const isOfAnother = rows.some((one) => one.id === id);
      const wasAlwaysThere = earlier.every((then) => then.has(id));
      if (!isOfAnother && (is.withdrawn || wasAlwaysThere)) shown.set(id, is);
      continue;
    }
    const then =
      earlier
        .slice(moment)
        .find((one) => one.has(id))
        ?.get(id) ?? is;
    const cells = columns.map((column): [string, Cell] => {
      const holds = cellIn(row.cells, column);
      const isOld = holds === cellIn(is.cells, column) || stoodLast(id, column, holds) >= 0;
      return [column, isOld ? holds : cellIn(then.cells, column)];
    });
    shown.set(id, { cells: Object.fromEntries(cells), withdrawn: is.withdrawn && inForceLast(id) < 0 });
  }
  return shown;
}

function hasTitleOf({ cells }: HandedRow, id: string, moments: readonly Actions[]): boolean {
  const title = cellIn(cells, 'title');
  return title !== null && moments.some((then) => cellIn(then.get(id)?.cells, 'title') === title);
}

/** Whether the row under this id is the action, not a new one that got the same number in another copy. */
function isOf(row: HandedRow, id: string, latest: Actions, earlier: readonly Actions[]): boolean {
  const moments = [...earlier, latest];
  if (hasTitleOf(row, id, moments)) return true;
  const filled = telling.filter((column) => cellIn(row.cells, column) !== null);
  const known = filled.filter((column) =>
    moments.some((then) => cellIn(then.get(id)?.cells, column) === cellIn(row.cells, column)),
  );
  return filled.length === 0 || known.length * 2 > filled.length;
}
