import { describe, expect, it } from 'vitest';
import { editsBack } from './edits-back.ts';
import type { RegisterRow } from './register-part.ts';

const fields = ['title', 'status'];
const row = (id: string, title: string, more: Partial<RegisterRow> = {}): RegisterRow => ({
  id,
  values: [title, null],
  ...more,
});

describe('going back', () => {
  it('types the earlier value over each cell that changed, with its text as it was typed', () => {
    const then = [row('OV-001', 'Een', { originals: { title: 'Eén' } }), row('OV-002', 'Twee')];
    const now = [row('OV-001', 'Anders'), row('OV-002', 'Twee')];
    expect(editsBack(fields, then, now).edits).toEqual([
      { actionId: 'OV-001', field: 'title', value: 'Een', expected: 'Anders', original: 'Eén' },
    ]);
  });

  it('leaves to the domains which actions there are', () => {
    const then = [row('OV-001', 'Een'), row('OV-002', 'Twee', { withdrawn: true })];
    const now = [row('OV-001', 'Een', { withdrawn: true }), row('OV-002', 'Twee'), row('OV-003', 'Drie')];
    expect(editsBack(fields, then, now)).toEqual({
      edits: [],
      newer: ['OV-003'],
      otherStanding: ['OV-001', 'OV-002'],
    });
  });
});
