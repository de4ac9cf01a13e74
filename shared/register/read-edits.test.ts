import { describe, expect, it } from 'vitest';
import { readEdits, type SheetRow } from './read-edits.ts';
import type { RegisterRow } from './register-part.ts';

const fields = ['title', 'objective'];
const one: RegisterRow = { id: 'OV-001', values: ['a', 'D1'] };
const two: RegisterRow = { id: 'WVG-002', values: ['b', 'D2'] };

function sheet(...rows: (readonly [id: string, ...values: SheetRow['values']])[]): SheetRow[] {
  return rows.map(([id, ...values], at) => ({ row: at + 2, id, values }));
}

describe('reading the register’s sheet', () => {
  it('finds nothing in rows that only moved', () => {
    const reading = readEdits(fields, sheet(['WVG-002', 'b', 'D2'], ['OV-001', 'a', 'D1']), {
      rows: [one, two],
    });
    expect(reading).toEqual({ edits: [], deletedRows: [], typedRows: [], duplicated: [] });
  });

  it('finds a changed cell, with what stood there and the text as typed', () => {
    const rows = sheet(['OV-001', 'c', 'D1']).map((row) => ({ ...row, originals: { title: 'c ' } }));
    expect(readEdits(fields, rows, { rows: [one] }).edits).toEqual([
      { actionId: 'OV-001', field: 'title', value: 'c', original: 'c ', expected: 'a' },
    ]);
  });

  it('finds a cleared cell, but nothing in a column that the sheet does not have', () => {
    const { edits } = readEdits(fields, sheet(['OV-001', undefined, null]), { rows: [one] });
    expect(edits).toEqual([{ actionId: 'OV-001', field: 'objective', value: null, expected: 'D1' }]);
  });

  it('tells of deleted rows, and not of withdrawn ones', () => {
    const withdrawn: RegisterRow = { ...two, withdrawn: true };
    expect(readEdits(fields, [], { rows: [one, withdrawn] }).deletedRows).toEqual(['OV-001']);
  });

  it('tells of typed rows and skips empty ones', () => {
    const rows = sheet(['', 'new', null], ['OV-777', 'x', null], ['', null, '']);
    expect(readEdits(fields, rows, { rows: [] }).typedRows).toEqual([
      { row: 2, id: '' },
      { row: 3, id: 'OV-777' },
    ]);
  });

  it('takes nothing from rows that share an id, and tells of them', () => {
    const reading = readEdits(fields, sheet(['OV-001', 'c', 'D1'], ['OV-001', 'd', 'D1']), { rows: [one] });
    expect(reading).toMatchObject({
      edits: [],
      deletedRows: [],
      duplicated: [{ id: 'OV-001', rows: [2, 3] }],
    });
  });
});

describe('reading the register’s sheet while it is being written', () => {
  const next: RegisterRow = { id: 'OV-001', values: ['a2', 'D1'] };
  const shown = { rows: [one], writing: [next, two] };

  it.each(['a', 'a2'])('takes a cell that shows %s for no edit', (title) => {
    expect(readEdits(fields, sheet(['OV-001', title, 'D1']), shown).edits).toEqual([]);
  });

  it('expects the value of the stamp under an edit', () => {
    expect(readEdits(fields, sheet(['OV-001', 'c', 'D1']), shown).edits).toEqual([
      { actionId: 'OV-001', field: 'title', value: 'c', expected: 'a' },
    ]);
  });

  it('takes a row that the writing appends for no typed one, whether it is there yet or not', () => {
    const present = readEdits(fields, sheet(['OV-001', 'a', 'D1'], ['WVG-002', 'b', 'D2']), shown);
    const absent = readEdits(fields, sheet(['OV-001', 'a', 'D1']), shown);
    expect(present).toEqual({ edits: [], deletedRows: [], typedRows: [], duplicated: [] });
    expect(absent).toEqual(present);
  });
});
