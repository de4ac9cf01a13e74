import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import { type SheetCell, toSheetCell } from './sheet-cell.ts';
import type { Value } from './value.ts';

const plan = smallPlan();

describe('the cell that is written for a value', () => {
  it.each<[field: string, value: Value, cell: SheetCell]>([
    ['title', null, null],
    ['title', '', null],
    ['title', '=1+1', { kind: 'text', text: '=1+1' }],
    ['title', '2020-01-01', { kind: 'text', text: '2020-01-01' }],
    ['levels', [], null],
    ['levels', ['Primair', 'Tertiair'], { kind: 'text', text: 'Primair; Tertiair' }],
    ['estimate', 12_500.5, { kind: 'number', number: 12_500.5 }],
    ['estimate', 0, { kind: 'number', number: 0 }],
    ['start', '2020-01-01', { kind: 'date', serial: 43_831 }],
    ['end', 'Doorlopend', { kind: 'text', text: 'Doorlopend' }],
    ['start', '1905-07-07', { kind: 'text', text: '07/07/1905' }],
    ['start', { unread: '31/2/2020' }, { kind: 'text', text: '31/2/2020' }],
  ])('%s: %j is %j', (field, value, cell) => {
    const column = plan.column(field);
    expect(column && toSheetCell(value, column)).toEqual(cell);
  });

  it('counts days from 1904 where the workbook does, and writes earlier ones as text', () => {
    const column = plan.column('start');
    expect(column && toSheetCell('2020-01-01', column, 1904)).toEqual({ kind: 'date', serial: 42_369 });
    expect(column && toSheetCell('1903-12-31', column, 1904)).toEqual({ kind: 'text', text: '31/12/1903' });
  });
});
