import { expect, it } from 'vitest';
import { smallPlan } from '../../test/fixtures/small-plan.ts';
import { formatValue } from './format-value.ts';
import type { Value } from './value.ts';

const plan = smallPlan();

it.each<[field: string, value: Value, shown: string]>([
  ['title', null, ''],
  ['title', '2020-01-01', '2020-01-01'],
  ['start', '2020-02-01', '01/02/2020'],
  ['end', 'Doorlopend', 'Doorlopend'],
  ['estimate', 12_500, '12.500,00'],
  ['levels', ['Primair', 'Tertiair'], 'Primair; Tertiair'],
  ['partners', ['Federaal: OCAD', 'Politie'], 'Federaal: OCAD; Politie'],
  ['start', { unread: '31/2/2020' }, '31/2/2020'],
])('in %s, %j is shown as a person types it: %j', (field, value, shown) => {
  const column = plan.column(field);
  expect(column && formatValue(value, column)).toBe(shown);
});
