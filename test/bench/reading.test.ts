import { describe, expect, it } from 'vitest';
import { measureReading } from './reading.ts';

describe('the measured readers', () => {
  it('give the same cells, and each peer has its time beside ours', async () => {
    const figures = await measureReading(1);
    expect(figures.map(({ peer }) => peer?.name)).toEqual(['exceljs 4.4.0', 'hucre 1.0.0']);
    expect(figures.every(({ ours, peer }) => ours > 0 && peer !== null && peer.value > 0)).toBe(true);
  });
});
