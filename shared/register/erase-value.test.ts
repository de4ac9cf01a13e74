import { describe, expect, it } from 'vitest';
import { type Erasing, erasedAction, erasedChange, erasedItem } from './erase-value.ts';

const columns = ['title', 'contact'];
const erasing: Erasing = {
  actionId: 'OV-001',
  field: 'contact',
  isWrong: (value) => value === 'Jan',
  marker: '[gewist]',
};
const row = { id: 'OV-001', values: ['Een', 'Jan'], originals: { title: 'Eén', contact: 'jan' } };

describe('erasing a value', () => {
  it('of an action takes its text as typed with it, and leaves the other cells', () => {
    expect(erasedAction(row, columns, erasing)).toEqual({
      id: 'OV-001',
      values: ['Een', '[gewist]'],
      originals: { title: 'Eén' },
    });
  });

  it.each([
    ['another action', { ...row, id: 'OV-002' }],
    ['another value', { ...row, values: ['Een', 'Piet'] }],
    ['the value in another cell', { ...row, values: ['Jan', 'Piet'] }],
  ])('leaves %s as the very same object', (_what, action) => {
    expect(erasedAction(action, columns, erasing)).toBe(action);
  });

  it('of a conflict leaves the values on its other sides', () => {
    const cells = [{ field: 'contact', parent: null, remote: 'Jan', local: 'Piet' }];
    const item = { kind: 'conflict', conflict: { actionId: 'OV-001', cells } } as const;
    expect(erasedItem(item, columns, erasing)).toEqual({
      kind: 'conflict',
      conflict: {
        actionId: 'OV-001',
        cells: [{ field: 'contact', parent: null, remote: '[gewist]', local: 'Piet' }],
      },
    });
  });

  it('of an action that waits takes it from what its rule read and from what was taken before', () => {
    const findings = [{ rule: 'R11', read: { title: 'Een', contact: 'Jan' } }];
    const item = { kind: 'waiting', waiting: { actionId: 'OV-001', findings, taken: row } } as const;
    expect(JSON.stringify(erasedItem(item, columns, erasing))).not.toMatch(/jan/i);
  });

  it.each([
    [
      { before: 'Jan', after: 'Piet' },
      { before: '[gewist]', after: 'Piet' },
    ],
    [
      { before: null, after: 'Jan' },
      { before: null, after: '[gewist]' },
    ],
  ])('of a change takes it from either side: %j', (held, left) => {
    const change = { kind: 'changed', actionId: 'OV-001', field: 'contact', source: 'domain' } as const;
    expect(erasedChange({ ...change, ...held }, erasing)).toEqual({ ...change, ...left });
  });
});
