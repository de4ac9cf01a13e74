import { describe, expect, it } from 'vitest';
import { inCanonicalOrder } from './action-order.ts';

const rows = (...ids: string[]) => ids.map((id) => ({ id }));

describe('the canonical order', () => {
  it('goes by number, not by text', () => {
    expect(inCanonicalOrder(rows('OV-1000', 'OV-999', 'OV-002'))).toEqual(
      rows('OV-002', 'OV-999', 'OV-1000'),
    );
  });

  it('goes by prefix first', () => {
    expect(inCanonicalOrder(rows('OVX-001', 'OV-1000', 'KB-002'))).toEqual(
      rows('KB-002', 'OV-1000', 'OVX-001'),
    );
  });

  it('puts the shorter spelling of one number first', () => {
    expect(inCanonicalOrder(rows('OV-0014', 'OV-015', 'OV-014'))).toEqual(
      rows('OV-014', 'OV-0014', 'OV-015'),
    );
  });

  it('hands the very same array back where it was in order', () => {
    const ordered = rows('OV-001', 'OV-002');
    expect(inCanonicalOrder(ordered)).toBe(ordered);
  });
});
