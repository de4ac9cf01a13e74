import { type Area, bounding, contains, lastRow, overlaps, subtract } from './area.ts';
import { type Shift, shiftedPieces } from './held-area.ts';

/** Something that lies over areas of a sheet: a data validation, a conditional format. */
export interface Painted {
  areas: readonly Area[];
}

/** Takes areas away from everything painted; what covers nothing any more is dropped. */
export function erase<P extends Painted>(painted: readonly P[], taken: readonly Area[]): P[] {
  for (const paint of painted) {
    for (const area of taken) paint.areas = paint.areas.flatMap((own) => subtract(own, area));
  }
  return painted.filter((paint) => paint.areas.length > 0);
}

export function shiftPainted<P extends Painted>(painted: readonly P[], shift: Shift): P[] {
  for (const paint of painted) paint.areas = paint.areas.flatMap((own) => shiftedPieces(own, shift));
  return painted.filter((paint) => paint.areas.length > 0);
}

export function touching<P extends Painted>(painted: readonly P[], areas: readonly Area[]): P[] {
  return painted.filter((paint) => paint.areas.some((own) => areas.some((area) => overlaps(own, area))));
}

/** Whether every cell of an area is covered by the same paint. */
export function covers(paint: Painted, area: Area): boolean {
  let bare: readonly Area[] = [area];
  for (const own of paint.areas) bare = bare.flatMap((left) => subtract(left, own));
  return bare.length === 0;
}

/** Lets what lies over the last row of a table's body also lie over the rows that were added below it. */
export function extendBelow(painted: readonly Painted[], body: Area, added: number): void {
  for (const paint of painted) {
    paint.areas = paint.areas.map((own) => {
      const endsWithBody = lastRow(own) === lastRow(body) && contains(body, own);
      return endsWithBody ? bounding(own, { ...own, row: own.row + added }) : own;
    });
  }
}
