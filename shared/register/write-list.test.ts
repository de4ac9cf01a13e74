import { describe, expect, it } from 'vitest';
import { writeList } from './write-list.ts';

const fields = ['title', 'status'];
const nothing: ReadonlySet<string> = new Set();
const rows = [
  { id: 'OV-001', values: ['Een', 'Lopend'] },
  { id: 'OV-002', values: ['Twee', null] },
];

describe('what is written into an open register', () => {
  it('is the cells that differ, with what each is expected to hold, and the rows that it lacks', () => {
    const sheet = [{ row: 9, id: 'OV-001', values: ['Een', null] }];
    expect(writeList(fields, sheet, rows, nothing)).toEqual({
      cells: [{ actionId: 'OV-001', field: 'status', expected: null, value: 'Lopend' }],
      rows: [rows[1]],
    });
  });

  it('is nothing where it shows all already, in whatever order', () => {
    const sheet = rows.toReversed().map((row, at) => ({ row: at + 2, ...row }));
    expect(writeList(fields, sheet, rows, nothing)).toEqual({ cells: [], rows: [] });
  });

  it('leaves alone a column that the sheet lacks, and a cell that is to be kept', () => {
    const sheet = [
      { row: 2, id: 'OV-001', values: ['Anders', undefined] },
      { row: 3, id: 'OV-002', values: ['Twee', undefined] },
    ];
    expect(writeList(fields, sheet, rows, new Set(['OV-001.title']))).toEqual({ cells: [], rows: [] });
  });
});
