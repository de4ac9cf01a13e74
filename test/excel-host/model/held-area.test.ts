import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Area, cellsOf, contains } from './area.ts';
import { normalFormat } from './cell-format.ts';
import { Grid } from './grid.ts';
import { type Shift, shifted, shiftedPieces } from './held-area.ts';

const area = fc.record({
  row: fc.integer({ min: 0, max: 8 }),
  column: fc.integer({ min: 0, max: 8 }),
  rows: fc.integer({ min: 1, max: 5 }),
  columns: fc.integer({ min: 1, max: 5 }),
});

const shift = fc.record({
  area,
  direction: fc.constantFrom<Shift['direction']>('Down', 'Right', 'Up', 'Left'),
});

/** Where the marks of an area's cells are found after the grid itself has moved them. */
function movedByGrid(held: Area, { area: at, direction }: Shift): ReadonlySet<string> {
  const grid = new Grid();
  for (const [row, column] of cellsOf(held)) grid.set(row, column, { value: 'x', format: normalFormat });
  if (direction === 'Down' || direction === 'Right') grid.open(at, direction);
  else grid.close(at, direction);
  const found = new Set<string>();
  for (const [row, column] of cellsOf({ row: 0, column: 0, rows: 30, columns: 30 })) {
    if (grid.get(row, column).value === 'x') found.add(`${row} ${column}`);
  }
  return found;
}

describe('areas that move with their cells', () => {
  it('cover after a shift every cell that they covered, wherever the grid has moved it', () => {
    fc.assert(
      fc.property(area, shift, (held, at) => {
        const pieces = shiftedPieces(held, at);
        for (const cell of movedByGrid(held, at)) {
          const [row = 0, column = 0] = cell.split(' ').map(Number);
          const covered = pieces.some((piece) => contains(piece, { row, column, rows: 1, columns: 1 }));
          expect(covered).toBe(true);
        }
      }),
    );
  });

  it('are gone only when every cell is deleted', () => {
    fc.assert(
      fc.property(area, shift, (held, at) => {
        const gone = shifted(held, at) === null;
        expect(gone).toBe(movedByGrid(held, at).size === 0);
      }),
    );
  });

  it('keep their size while cells are deleted beside them', () => {
    const held = { row: 4, column: 0, rows: 2, columns: 2 };
    const above = { row: 0, column: 0, rows: 3, columns: 2 };
    expect(shifted(held, { area: above, direction: 'Up' })).toEqual({ ...held, row: 1 });
  });
});
