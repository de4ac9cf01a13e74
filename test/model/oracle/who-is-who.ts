import { type Actions, type Cells, cellIn, columns } from './cells.ts';

/** A row as it was handed in, with the id that stands there (`''` for none). */
export interface HandedRow {
  readonly id: string;
  readonly cells: Cells;
}

export interface Identified {
  /** The id of each row, in the order of the rows. */
  readonly ids: readonly string[];
  /** Rows, by place, whose id is not theirs: an error, unless it is mended. */
  readonly disputed: ReadonlySet<number>;
  /** Actions that the workbook showed and that no row is. */
  readonly missing: readonly string[];
}

/**
 * Which action each row is: of equal ids the row nearest to what was shown keeps it (the upper of equals); a
 * row without a known id but with the title of an action that is otherwise missing is that one, unless the officer
 * said that it is withdrawn; any other gets the next number.
 */
export function whoIsWho(
  code: string,
  rows: readonly HandedRow[],
  shown: Actions,
  latest: Actions,
  highest: number,
  withdraw: readonly string[],
): Identified {
  const isKnown = ({ id, cells }: HandedRow): boolean => {
    if (shown.has(id)) return true;
    const title = cellIn(latest.get(id)?.cells, 'title');
    return title !== null && title === cellIn(cells, 'title');
  };
  const ids = rows.map(() => '');
  const disputed = new Set<number>();
  const unsettled: number[] = [];
  const claimed = new Map<string, number[]>();
  rows.forEach((row, at) => {
    if (isKnown(row)) claimed.set(row.id, [...(claimed.get(row.id) ?? []), at]);
  });
  for (const [id, places] of claimed) {
    const was = (shown.get(id) ?? latest.get(id))?.cells;
    const near = (at: number) =>
      columns.filter((column) => cellIn(rows[at]?.cells, column) === cellIn(was, column)).length;
    const [nearest = 0, ...others] = places.toSorted((one, other) => near(other) - near(one) || one - other);
    ids[nearest] = id;
    for (const at of others) {
      disputed.add(at);
      unsettled.push(at);
    }
  }
  rows.forEach((row, at) => {
    if (isKnown(row)) return;
    unsettled.push(at);
    const number = Number(/^[A-Z]+-(\d{3,})$/.exec(row.id)?.[1] ?? '0');
    // A number that was given meanwhile is only a number that has to change.
    if (row.id !== '' && (!row.id.startsWith(`${code}-`) || number > highest)) disputed.add(at);
  });

  const left = (actions: Actions) =>
    [...actions].filter(([id, { withdrawn }]) => !withdrawn && !claimed.has(id)).map(([id]) => id);
  const missing = left(shown);
  const lost = [...missing, ...left(latest).filter((id) => !shown.has(id))].filter(
    (id) => !withdraw.includes(id),
  );
  let number = highest;
  for (const at of unsettled.toSorted((one, other) => one - other)) {
    const title = cellIn(rows[at]?.cells, 'title');
    const found = lost.find((id) => {
      const cells = (shown.get(id) ?? latest.get(id))?.cells;
      return title !== null && cellIn(cells, 'title') === title;
    });
    if (found !== undefined) {
      lost.splice(lost.indexOf(found), 1);
      if (rows[at]?.id !== '') disputed.add(at);
    } else number += 1;
    ids[at] = found ?? `${code}-${String(number).padStart(3, '0')}`;
  }
  return { ids, disputed, missing: missing.filter((id) => !ids.includes(id)) };
}
