import { soundPlan } from '../fixtures/read-plan.ts';
import { smallPlanInput } from '../fixtures/small-plan.ts';

/** The plan of the stories: few columns, and one rule of every kind that a merge has to reckon with. */

const both = (text: string) => ({ nl: text, en: text });
const rule = (code: string, check: string, parameters: object = {}, more: object = {}) => ({
  code,
  check,
  severity: 'error',
  message: both(code),
  parameters,
  ...more,
});
const whileDrafting = ['drafting', 'actualisation'];
const always = [...whileDrafting, 'follow-up'];

export const contributors = ['OV', 'WVG'] as const;
export type Code = (typeof contributors)[number];

/** The columns that people type in; the domain is filled in beforehand. */
export const fields = ['title', 'a', 'b', 'start', 'end', 'funding', 'status'] as const;
export type Field = (typeof fields)[number];

const definition = {
  ...smallPlanInput,
  id: 'verhalen',
  title: 'Verhalen',
  domains: contributors.map((code) => ({ code, name: code, involved: true })),
  coordinator: 'OV',
  contributors: contributors.map((code) => ({ code, domain: code, name: code })),
  lists: { funding: { values: ['Binnen', 'Extra'] }, status: { values: ['Lopend', 'Klaar'] } },
  columns: [
    { field: 'action_id', header: both('Actie-ID'), type: 'id', role: 'action-id', openIn: [] },
    { field: 'domain', header: both('Beleidsdomein'), type: 'domain', role: 'domain', openIn: [] },
    { field: 'title', header: both('Titel'), type: 'text', role: 'title', required: 'always' },
    {
      field: 'objective',
      header: both('Doelstelling'),
      type: 'list',
      role: 'objective',
      list: 'objectives',
      openIn: always,
    },
    { field: 'a', header: both('A'), type: 'text' },
    { field: 'b', header: both('B'), type: 'text', openIn: always },
    { field: 'start', header: both('Start'), type: 'date' },
    { field: 'end', header: both('Einde'), type: 'date' },
    { field: 'funding', header: both('Middelen'), type: 'list', list: 'funding' },
    { field: 'status', header: both('Status'), type: 'list', list: 'status', openIn: always },
    { field: 'control', header: both('Controle'), type: 'control', role: 'control', openIn: [] },
  ],
  rules: [
    rule('C13', 'required'),
    rule('R07', 'order', { start: 'start', end: 'end' }),
    rule('R11', 'not-chosen', { column: 'funding', values: ['Extra'] }, { waivable: true }),
    rule('B01', 'columns-present'),
    rule('B02', 'unique-title', { column: 'title' }),
    rule('B03', 'id-integrity'),
    rule('B05', 'missing-actions'),
    rule('B06', 'given-ids', {}, { severity: 'info' }),
    rule('B07', 'closed-columns', { newAction: both('B07') }),
  ],
};

export const { plan } = soundPlan(definition);

/** The definition with its contributors in another order, which may change nothing. */
export const definitionWith = (order: readonly Code[]): unknown => ({
  ...definition,
  contributors: order.map((code) => ({ code, domain: code, name: code })),
});

/** What people type in each column; the empty text empties the cell. */
export const typed: Readonly<Record<Field, readonly string[]>> = {
  title: ['Een', 'Twee', 'Drie', 'Vier', ''],
  a: ['x', 'y', '=1+1', '', 'x'],
  b: ['x', 'y', "'z", '', 'x'],
  start: ['01/02/2021', '01/03/2021', '01/04/2021', '', '01/03/2021'],
  end: ['01/02/2021', '01/03/2021', '01/04/2021', '', '01/03/2021'],
  funding: ['Binnen', 'Extra', 'Extra', '', 'Binnen'],
  status: ['Lopend', 'Klaar', 'Lopend', '', 'Klaar'],
};
