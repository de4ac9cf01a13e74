import { type Area, between, contains, intersection, lastColumn, lastRow, subtract } from './area.ts';

/** Cells that come in or go out, and which way the others move. */
export interface Shift {
  readonly area: Area;
  readonly direction: 'Down' | 'Right' | 'Up' | 'Left';
}

interface Span {
  readonly start: number;
  readonly length: number;
}

function opened(held: Span, at: Span): Span {
  if (at.start <= held.start) return { start: held.start + at.length, length: held.length };
  if (at.start < held.start + held.length) return { start: held.start, length: held.length + at.length };
  return held;
}

function closed(held: Span, gone: Span): Span | null {
  const end = held.start + held.length;
  const goneEnd = gone.start + gone.length;
  const lost = Math.max(0, Math.min(end, goneEnd) - Math.max(held.start, gone.start));
  if (lost === held.length) return null;
  const before = Math.max(0, Math.min(goneEnd, held.start) - Math.min(gone.start, held.start));
  return { start: held.start - before, length: held.length - lost };
}

/** Every cell behind the shift, the cells themselves included. */
function moving(shift: Shift): Area {
  const { area } = shift;
  return shift.direction === 'Down' || shift.direction === 'Up'
    ? between(0, area.column, 1_048_575, lastColumn(area))
    : between(area.row, 0, lastRow(area), 16_383);
}

/**
 * Where an area lies after cells came in or went out; null when all of it went. An area that the
 * shift touches only in part of its width stays where it is.
 */
export function shifted(held: Area, shift: Shift): Area | null {
  if (!contains(moving(shift), held)) return held;
  const vertical = shift.direction === 'Down' || shift.direction === 'Up';
  const span = vertical
    ? { start: held.row, length: held.rows }
    : { start: held.column, length: held.columns };
  const at = vertical
    ? { start: shift.area.row, length: shift.area.rows }
    : { start: shift.area.column, length: shift.area.columns };
  const next =
    shift.direction === 'Down' || shift.direction === 'Right' ? opened(span, at) : closed(span, at);
  if (next === null) return null;
  return vertical
    ? { ...held, row: next.start, rows: next.length }
    : { ...held, column: next.start, columns: next.length };
}

/** The same for areas that may fall apart, as those of validations and formats do. */
export function shiftedPieces(held: Area, shift: Shift): readonly Area[] {
  const inside = intersection(held, moving(shift));
  if (inside === null) return [held];
  const moved = shifted(inside, shift);
  return [...subtract(held, inside), ...(moved === null ? [] : [moved])];
}

/** An area that moves along with its cells, held by a table, a name or a kept reference. */
export class HeldArea {
  area: Area | null;

  constructor(area: Area) {
    this.area = area;
  }

  shift(shift: Shift): void {
    if (this.area !== null) this.area = shifted(this.area, shift);
  }
}
