import { describe, expect, it } from 'vitest';
import {
  mergeOwnColumns,
  noOwnColumns,
  type OwnCell,
  type OwnColumns,
  type OwnInSheet,
  ownChanges,
} from './own-columns.ts';

const columns = (
  headers: readonly string[],
  rows: Readonly<Record<string, readonly OwnCell[]>>,
): OwnColumns => ({
  headers,
  cells: new Map(Object.entries(rows)),
});

const inSheet = (of: OwnColumns, over: Partial<OwnInSheet> = {}): OwnInSheet => ({
  ...of,
  ids: new Set(['OV-001', 'OV-002']),
  computed: new Set(),
  whole: true,
  ...over,
});

const first = columns(['Nota'], { 'OV-001': ['bellen'] });

describe('the coordinator’s own columns', () => {
  it('are what the sheet holds', () => {
    const { columns: merged, typed } = mergeOwnColumns(noOwnColumns, noOwnColumns, inSheet(first));
    expect(merged).toEqual(first);
    expect(typed).toBe(true);
  });

  it('that nobody touched are the very same', () => {
    const { columns: merged, typed } = mergeOwnColumns(first, first, inSheet(first));
    expect(merged).toBe(first);
    expect(typed).toBe(false);
  });

  it('take a cell that was emptied, and one that was filled', () => {
    const sheet = inSheet(columns(['Nota'], { 'OV-002': ['mailen'] }));
    expect(mergeOwnColumns(first, first, sheet).columns).toEqual(columns(['Nota'], { 'OV-002': ['mailen'] }));
  });

  it('lose an empty column that was taken away', () => {
    const empty = columns(['Nota'], {});
    const { columns: merged, typed } = mergeOwnColumns(empty, empty, inSheet(noOwnColumns));
    expect(merged).toEqual(noOwnColumns);
    expect(typed).toBe(true);
  });

  it('keep a column with notes that is not there, though it should be, and tell so', () => {
    const { columns: merged, carried } = mergeOwnColumns(first, first, inSheet(noOwnColumns));
    expect(merged).toBe(first);
    expect(carried).toEqual(['Nota']);
  });

  it('take the new header of a column with all its notes', () => {
    const renamed = columns(['Opvolging'], { 'OV-001': ['bellen'] });
    expect(mergeOwnColumns(first, first, inSheet(renamed)).columns).toEqual(renamed);
  });

  it('hold no note that was typed where writing the sheet was stopped', () => {
    const latest = columns(['Nota'], { 'OV-001': ['gebeld'] });
    const half = inSheet(columns(['Nota'], { 'OV-001': ['gemaild'] }));
    const towards = columns(['Nota'], { 'OV-001': ['gemaild'] });
    expect(mergeOwnColumns(first, latest, half, towards).columns).toBe(latest);
  });

  it('keep a column that was not sent along', () => {
    const { columns: merged } = mergeOwnColumns(first, first, inSheet(noOwnColumns, { whole: false }));
    expect(merged).toBe(first);
  });

  it('lose nothing to an older copy, which may add to them', () => {
    const latest = columns(['Nota', 'Wie'], { 'OV-001': ['gebeld', 'Els'], 'OV-002': [null, 'Jan'] });
    const copy = inSheet(columns(['Nota'], { 'OV-001': ['bellen'], 'OV-002': ['uit de kopie'] }));
    const { columns: merged, carried } = mergeOwnColumns(first, latest, copy);
    expect(merged).toEqual(
      columns(['Nota', 'Wie'], { 'OV-001': ['gebeld', 'Els'], 'OV-002': ['uit de kopie', 'Jan'] }),
    );
    expect(carried).toEqual(['Wie']);
  });

  it('keep what stood beside a row that was deleted or stands there twice', () => {
    const sheet = inSheet(columns(['Nota'], {}), { ids: new Set(['OV-002']) });
    expect(mergeOwnColumns(first, first, sheet).columns).toBe(first);
  });

  it('are kept with the last value of a formula, which is no typing', () => {
    const sheet = inSheet(columns(['Nota'], { 'OV-001': [12] }), { computed: new Set(['Nota']) });
    const { columns: merged, typed } = mergeOwnColumns(first, first, sheet);
    expect(merged.cells.get('OV-001')).toEqual([12]);
    expect(typed).toBe(false);
  });

  it('are the same columns under a header of other capitals', () => {
    const sheet = inSheet(columns(['NOTA'], { 'OV-001': ['bellen'] }));
    expect(mergeOwnColumns(first, first, sheet).columns).toEqual(columns(['NOTA'], { 'OV-001': ['bellen'] }));
  });

  it('are written into an older copy, and beside a row that comes back, but for what counts by itself', () => {
    const latest = columns(['Nota', 'Som'], { 'OV-001': ['gebeld', 2], 'OV-002': ['mailen', 3] });
    const copy = inSheet(columns(['Nota', 'Som'], { 'OV-001': ['bellen', 1] }), {
      ids: new Set(['OV-001']),
      computed: new Set(['Som']),
    });
    expect(ownChanges(latest, copy, ['OV-002'])).toEqual([
      { actionId: 'OV-001', header: 'Nota', expected: 'bellen', value: 'gebeld' },
      { actionId: 'OV-002', header: 'Nota', expected: null, value: 'mailen' },
    ]);
  });

  it.each<[OwnCell, OwnCell, boolean]>([
    [{ date: '2021-03-01' }, { date: '2021-03-01' }, false],
    [{ date: '2021-03-01' }, { date: '2021-03-02' }, true],
    [{ date: '2021-03-01' }, '2021-03-01', true],
    [0, null, true],
  ])('tell %j from %j: %s', (before, after, typed) => {
    const was = columns(['Nota'], { 'OV-001': [before] });
    const is = inSheet(columns(['Nota'], { 'OV-001': [after] }));
    expect(mergeOwnColumns(was, was, is).typed).toBe(typed);
  });
});
