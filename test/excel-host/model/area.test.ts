import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localAddress, parseAddress } from './address.ts';
import { cellCount, cellsOf, contains, overlaps, subtract } from './area.ts';

const area = fc.record({
  row: fc.integer({ min: 0, max: 20 }),
  column: fc.integer({ min: 0, max: 800 }),
  rows: fc.integer({ min: 1, max: 6 }),
  columns: fc.integer({ min: 1, max: 6 }),
});

describe('areas', () => {
  it('are read back from their address', () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(parseAddress(localAddress(one))).toEqual(one);
      }),
    );
  });

  it('leave, minus another, exactly the cells outside it', () => {
    const near = fc.record({
      row: fc.integer({ min: 0, max: 6 }),
      column: fc.integer({ min: 0, max: 6 }),
      rows: fc.integer({ min: 1, max: 6 }),
      columns: fc.integer({ min: 1, max: 6 }),
    });
    fc.assert(
      fc.property(near, near, (from, taken) => {
        const pieces = subtract(from, taken);
        const one = (row: number, column: number) => ({ row, column, rows: 1, columns: 1 });
        const outside = [...cellsOf(from)].filter(([row, column]) => !overlaps(one(row, column), taken));
        expect(pieces.reduce((sum, piece) => sum + cellCount(piece), 0)).toBe(outside.length);
        for (const [row, column] of outside) {
          expect(pieces.some((piece) => contains(piece, one(row, column)))).toBe(true);
        }
      }),
    );
  });
});
