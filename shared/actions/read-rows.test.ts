import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import type { RawCell, RawTable } from '../cells/raw-table.ts';
import { readRow, readRows } from './read-rows.ts';

const plan = smallPlan();

const formula = (text: string): RawCell => ({ kind: 'text', text, formula: true });
const today: RawCell = { kind: 'number', number: 44_337, dated: true, formula: true };
const error: RawCell = { kind: 'error', error: '#N/A' };

/** A table of texts, its rows from the sheet's row 5 on. */
function table(
  headers: readonly string[],
  ...rows: readonly (readonly (string | RawCell | undefined)[])[]
): RawTable {
  return {
    sheet: 'Acties',
    headerRow: 4,
    headers: headers.map((text, column) => ({ text, column })),
    rows: rows.map((cells, index) => ({
      row: 5 + index,
      cells: cells.map((cell) => (typeof cell === 'string' ? { kind: 'text', text: cell } : cell)),
    })),
    dateSystem: 1900,
  };
}

describe('the rows of a table', () => {
  it('carry their cells in the order of the plan, whatever the order of the sheet', () => {
    const { rows } = readRows(
      table(['Titel', 'Notities', 'Beleidsdomein', 'Actie-ID'], ['Een', 'x', 'OV', 'OV-001']),
      plan,
    );
    const [row] = rows;
    expect([row?.id, row?.cells[0]?.value, row?.cells[1]?.value, row?.cells.length]).toEqual([
      'OV-001',
      'OV',
      'Een',
      plan.columns.length,
    ]);
  });

  it('keep the number of the sheet and have a key of their own', () => {
    const { rows } = readRows(table(['Titel'], ['Een'], ['Twee']), plan);
    expect(rows.map(({ key, row }) => [key, row])).toEqual([
      [0, 5],
      [1, 6],
    ]);
  });

  it.each<[why: string, id: string | RawCell | undefined, read: string]>([
    ['trimmed and in capitals', ' ov-014\u00a0', 'OV-014'],
    ['empty where there is none', undefined, ''],
    ['as shown where it is a number', { kind: 'number', number: 14 }, '14'],
    ['as shown where it is an error', { kind: 'error', error: '#REF!' }, '#REF!'],
  ])('have their id %s', (_, id, read) => {
    expect(readRows(table(['Actie-ID', 'Titel'], [id, 'Een']), plan).rows[0]?.id).toBe(read);
  });

  it.each<[why: string, cells: readonly (string | RawCell | undefined)[], blank: boolean]>([
    ['without cells', [], true],
    ['with an id and a domain alone', ['OV-001', 'OV', undefined, undefined], true],
    ['with spaces', [undefined, undefined, ' \u00a0', ''], true],
    [
      'with something in a column that is not the plan’s',
      [undefined, undefined, undefined, undefined, 'x'],
      true,
    ],
    ['with a title', [undefined, undefined, 'Een', undefined], false],
    ['with something that cannot be read', [undefined, undefined, undefined, 'ooit'], false],
    ['with an error value', [undefined, undefined, undefined, { kind: 'error', error: '#N/A' }], false],
    ['with invisible characters', [undefined, undefined, '\u200b\u00ad'], true],
    ['with formulas that show nothing', [undefined, formula(''), formula(''), formula('')], true],
    [
      'with formulas that wait for an action: a nought, a day, an error, a choice',
      [
        formula('OV-009'),
        formula('OV'),
        formula('0'),
        today,
        { ...error, formula: true },
        formula('Primair'),
      ],
      true,
    ],
    ['with a formula that gives its title', [undefined, undefined, formula('Een'), undefined], false],
    ['with formulas beside something typed', [undefined, undefined, formula(''), 'ooit'], false],
    ['with separators alone in a list', [undefined, undefined, undefined, undefined, undefined, ';'], false],
  ])('are blank or not: %s', (_, cells, blank) => {
    const headers = ['Actie-ID', 'Beleidsdomein', 'Titel', 'Start', 'Mijn kolom', 'Preventieniveau'];
    expect(readRows(table(headers, cells), plan).rows[0]?.blank).toBe(blank);
  });

  it('are blank in all columns that the table lacks', () => {
    const { rows, binding } = readRows(table(['Titel'], ['Een']), plan);
    expect(binding.missing.length).toBe(plan.columns.length);
    expect(rows[0]?.cells.filter((cell) => cell.value !== null).length).toBe(1);
  });

  it('can be read anew one by one under the key that they had', () => {
    const source = table(['Titel'], ['Een']);
    const { binding } = readRows(source, plan);
    const raw = { row: 9, cells: [{ kind: 'text' as const, text: 'Anders' }] };
    const row = readRow(raw, 7, binding, plan, source.dateSystem);
    expect([row.key, row.row, row.cells[1]?.value]).toEqual([7, 9, 'Anders']);
  });
});
