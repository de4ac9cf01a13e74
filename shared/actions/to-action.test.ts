import { describe, expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import type { RawCell } from '../cells/raw-table.ts';
import { readRows } from './read-rows.ts';
import { toAction } from './to-action.ts';

const plan = smallPlan();

/** The action of a row whose given columns hold these cells. */
function actionOf(cells: Readonly<Record<string, RawCell>>) {
  const { rows } = readRows(
    {
      sheet: 'Acties',
      headerRow: 1,
      headers: Object.keys(cells).map((text, column) => ({ text, column })),
      rows: [{ row: 2, cells: Object.values(cells) }],
      dateSystem: 1900,
    },
    plan,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no row');
  return toAction(row, 'OV-001', plan);
}

const text = (typed: string): RawCell => ({ kind: 'text', text: typed });

describe('the action of a row', () => {
  it('has the id that it is given and a value for each column of the plan', () => {
    const action = actionOf({ Titel: text('Een') });
    expect(action).toEqual({
      id: 'OV-001',
      values: plan.columns.map(({ field }) => (field === 'title' ? 'Een' : null)),
    });
  });

  it('keeps no text that is the value’s own spelling', () => {
    const action = actionOf({
      Titel: text('Een'),
      Preventieniveau: text('Primair; Tertiair'),
      Start: { kind: 'number', number: 43_831, dated: true },
      Einde: text('31/12/2024'),
      'Raming (€)': { kind: 'number', number: 12_500 },
      Kanaal: text('   '),
      Gemeenten: text('misschien'),
    });
    expect(action.originals).toBeUndefined();
  });

  it.each<[header: string, cell: RawCell, field: string, original: string]>([
    ['Titel', text(' Een'), 'title', ' Een'],
    ['Preventieniveau', text('primair;tertiair'), 'levels', 'primair;tertiair'],
    ['Start', text('1-1-2020'), 'start', '1-1-2020'],
    ['Start', { kind: 'number', number: 43_831 }, 'start', '43831'],
    ['Raming (€)', text('€ 12.500'), 'estimate', '€ 12.500'],
    ['Aard van de actie', text('nieuww'), 'focus', 'nieuww'],
    ['Preventieniveau', text(' ; '), 'levels', ' ; '],
  ])('keeps the text of %s where it says more: %j', (header, cell, field, original) => {
    expect(actionOf({ [header]: cell }).originals).toEqual({ [field]: original });
  });
});
