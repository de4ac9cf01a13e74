import { HostError } from '../wire/host-error.ts';

/** A rectangle of cells; row and column count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Microsoft: "Excel specifications and limits". */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

export const wholeSheet: Area = { row: 0, column: 0, ...sheetSize };

export function lastRow(area: Area): number {
  return area.row + area.rows - 1;
}

export function lastColumn(area: Area): number {
  return area.column + area.columns - 1;
}

export function cellCount(area: Area): number {
  return area.rows * area.columns;
}

export function spansAllRows(area: Area): boolean {
  return area.rows === sheetSize.rows;
}

export function spansAllColumns(area: Area): boolean {
  return area.columns === sheetSize.columns;
}

/** A whole row, column or sheet: "unbounded" in Microsoft's words; it has no values of its own. */
export function isUnbounded(area: Area): boolean {
  return spansAllRows(area) || spansAllColumns(area);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The area between two corners, both included; off the sheet is InvalidArgument. */
export function between(top: number, left: number, bottom: number, right: number): Area {
  const inside =
    top >= 0 &&
    left >= 0 &&
    top <= bottom &&
    left <= right &&
    bottom < sheetSize.rows &&
    right < sheetSize.columns;
  if (!inside) throw new HostError('InvalidArgument');
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

export function bounding(a: Area, b: Area): Area {
  return between(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function intersection(a: Area, b: Area): Area | null {
  const top = Math.max(a.row, b.row);
  const left = Math.max(a.column, b.column);
  const bottom = Math.min(lastRow(a), lastRow(b));
  const right = Math.min(lastColumn(a), lastColumn(b));
  return top > bottom || left > right ? null : between(top, left, bottom, right);
}

export function overlaps(a: Area, b: Area): boolean {
  return intersection(a, b) !== null;
}

export function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && sameArea(shared, inner);
}

/** What is left of an area when a part of it is taken away: up to four areas. */
export function subtract(from: Area, taken: Area): readonly Area[] {
  const hole = intersection(from, taken);
  if (hole === null) return [from];
  const { row: top, column: left } = from;
  const [bottom, right] = [lastRow(from), lastColumn(from)];
  const pieces: Area[] = [];
  if (hole.row > top) pieces.push(between(top, left, hole.row - 1, right));
  if (lastRow(hole) < bottom) pieces.push(between(lastRow(hole) + 1, left, bottom, right));
  if (hole.column > left) pieces.push(between(hole.row, left, lastRow(hole), hole.column - 1));
  if (lastColumn(hole) < right) pieces.push(between(hole.row, lastColumn(hole) + 1, lastRow(hole), right));
  return pieces;
}

/** Every cell's row and column, row by row. */
export function* cellsOf(area: Area): Generator<readonly [number, number]> {
  for (let row = area.row; row <= lastRow(area); row += 1) {
    for (let column = area.column; column <= lastColumn(area); column += 1) yield [row, column];
  }
}
