import { describe, expect, it } from 'vitest';
import { measureReading } from './reading.ts';

describe('the measured readers', () => {
  it('give the same cells, and each has its time', async () => {
    const measured = await measureReading(1);
    expect(measured.map((reader) => reader.name)).toEqual(['actieplan', 'exceljs 4.4.0', 'hucre 1.0.0']);
    expect(measured.every((reader) => reader.median > 0)).toBe(true);
    expect(measured[0]?.ratio).toBe(1);
  });
});
