import { compilePlan } from '../../../shared/plan/compile-plan.ts';
import { planDefinitionSchema } from '../../../shared/plan/definition.ts';
import { smallPlanInput } from '../../../test/fixtures/small-plan.ts';

const both = (text: string) => ({ nl: text, en: text });

/** A small plan that asks of a workbook what is hard: a prompt too long, a list too long, a domain that ends. */
export const workbookPlan = compilePlan(
  planDefinitionSchema.parse({
    ...smallPlanInput,
    title: 'Actieplan <armoede> & "welzijn"',
    objectives: [
      { code: 'D1', text: 'We maken werk van het eerste.' },
      { code: 'D2', text: 'We maken werk van het tweede.' },
    ],
    domains: [
      { code: 'OV', name: 'Onderwijs en Vorming', involved: true },
      { code: 'WSE', name: 'Werk en Sociale Economie', involved: true, validTo: '2023-12-31' },
    ],
    // Together longer than the 255 characters that a list in a formula may count.
    lists: { aard: { values: Array.from({ length: 20 }, (_, i) => `Lopend – keuze nummer ${i + 1}`) } },
    columns: [
      { field: 'action_id', header: both('Actie-ID'), type: 'id', role: 'action-id', width: 12 },
      { field: 'domain', header: both('Beleidsdomein'), type: 'domain', role: 'domain', width: 10 },
      { field: 'control', header: both('Controle'), type: 'control', role: 'control', width: 40 },
      {
        field: 'title',
        header: both('Titel'),
        type: 'text',
        role: 'title',
        required: 'always',
        maxLength: 150,
        prompt: both('Kort en duidelijk: "wat" & <wie>. '.repeat(12)),
      },
      {
        field: 'objective',
        header: both('Hoofddoelstelling'),
        type: 'list',
        list: 'objectives',
        prompt: both('Kies.'),
      },
      { field: 'focus', header: both('Aard'), type: 'list', list: 'aard' },
      {
        field: 'co_domains',
        header: both('Betrokken domeinen'),
        type: 'multi',
        list: 'domains',
        prompt: both('A; B'),
      },
      { field: 'start', header: both('Start'), type: 'date' },
      { field: 'end', header: both('Einde'), type: 'date-or-ongoing', ongoing: 'Doorlopend' },
      { field: 'estimate', header: both('Raming (€)'), type: 'amount' },
      { field: 'partners', header: both('Partners'), type: 'partners' },
    ],
  }),
);
