import { describe, expect, it } from 'vitest';
import type { Action } from '../actions/action.ts';
import { compareRows, countDifferences } from './compare-rows.ts';

const fields = ['title', 'status'];
const row = (id: string, title: string, more: Partial<Action> = {}): Action => ({
  id,
  values: [title, null],
  ...more,
});

describe('two lists of actions', () => {
  it('that are alike do not differ, in whatever order', () => {
    const rows = [row('OV-001', 'Een'), row('OV-002', 'Twee')];
    expect(compareRows(fields, rows, rows.toReversed())).toEqual([]);
  });

  it('differ cell by cell', () => {
    const after = row('OV-001', 'Een', { values: ['Anders', 'Lopend'] });
    expect(compareRows(fields, [row('OV-001', 'Een')], [after])).toEqual([
      { kind: 'changed', actionId: 'OV-001', field: 'title', before: 'Een', after: 'Anders' },
      { kind: 'changed', actionId: 'OV-001', field: 'status', before: null, after: 'Lopend' },
    ]);
  });

  it('differ in actions that are added, withdrawn, put back or gone', () => {
    const before = [row('OV-001', 'Een'), row('OV-002', 'Twee', { withdrawn: true }), row('OV-003', 'Drie')];
    const after = [row('OV-001', 'Een', { withdrawn: true }), row('OV-002', 'Twee'), row('OV-010', 'Tien')];
    expect(compareRows(fields, before, after)).toEqual([
      { kind: 'withdrawn', actionId: 'OV-001' },
      { kind: 'put-back', actionId: 'OV-002' },
      { kind: 'gone', actionId: 'OV-003' },
      { kind: 'added', actionId: 'OV-010' },
    ]);
  });

  it('count each action once', () => {
    const before = [row('OV-001', 'Een'), row('OV-002', 'Twee'), row('OV-003', 'Drie')];
    const after = [
      row('OV-001', 'Anders', { withdrawn: true }),
      row('OV-002', 'Anders', { values: ['Anders', 'Lopend'] }),
      row('OV-004', 'Vier'),
    ];
    expect(countDifferences(compareRows(fields, before, after))).toEqual({
      added: 1,
      changed: 1,
      withdrawn: 2,
    });
  });
});
