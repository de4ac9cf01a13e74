import type { SelectionView } from '../../session/officer-view.ts';
import { header, objectives, plan, statements } from './plan-facts.ts';

const objective = objectives([4])[0] ?? null;

const row: SelectionView = {
  row: 7,
  actionId: 'OV-007',
  title: 'Handvatten voor het gesprek over gevoelige thema’s in de klas',
  hasPrevious: true,
  hasNext: true,
  column: null,
  picker: null,
  objective,
  edits: [],
  waivers: [],
  remarks: [],
};

const columnOf = (field: string, cell: string, basis: readonly string[] = [], open = true) => ({
  field,
  cell,
  header: header(field),
  prompt: plan.column(field)?.prompt ?? null,
  basis: statements(...basis),
  open,
});

const unchosen = (value: string) => ({ value, meaning: null, chosen: false });

/** The reasons of an adjusted action: one of two is asked, others are allowed. */
export const reasons: SelectionView = {
  ...row,
  column: columnOf('focus_reasons', 'J7', ['S32']),
  picker: {
    kind: 'several',
    groups: [
      {
        asks: 'at-least-one',
        met: false,
        options: [unchosen('Recente ontwikkelingen'), unchosen('Gevoerd onderzoek')],
      },
      {
        asks: 'free',
        met: true,
        options: [
          { value: 'Noodzakelijk voor de doelstelling', meaning: null, chosen: true },
          unchosen('Vraag van lokale actoren'),
        ],
      },
    ],
  },
  edits: [
    {
      field: 'target_group',
      column: header('target_group'),
      cell: 'O7',
      mine: 'Leraren',
      coordinator: 'Leraren en leerlingenbegeleiders',
    },
  ],
  waivers: [
    {
      rule: 'R11',
      by: 'An Claes (ABB)',
      at: '2021-02-23T10:40:00+01:00',
      reason: 'De begroting van 2022 is nog niet goedgekeurd; het bedrag volgt in de eerste opvolgingsronde.',
    },
  ],
  remarks: [
    {
      by: 'An Claes (ABB)',
      at: '2021-02-22T09:10:00+01:00',
      text: 'Stemt u dit af met ABB-012 (gesprekstafels)? Beide richten zich tot dezelfde leraren.',
    },
  ],
};

/** One objective out of all, each with its sentence. */
export const mainObjective: SelectionView = {
  ...row,
  hasPrevious: false,
  column: columnOf('objective', 'G7', ['S21']),
  picker: {
    kind: 'one',
    groups: [
      {
        asks: 'free',
        met: true,
        options: plan.definition.objectives.map(({ code, text }, at) => ({
          value: code,
          meaning: text,
          chosen: at === 0,
        })),
      },
    ],
  },
};

export const partners: SelectionView = {
  ...row,
  column: columnOf('partners', 'R7', ['S13', 'S34']),
  picker: {
    kind: 'partners',
    kinds: ['Federaal', 'Lokaal', 'Andere'],
    entries: ['Lokaal: gemeenten', 'Andere: Vereniging van Vlaamse Steden en Gemeenten'],
    suggestions: ['Federaal: OCAD', 'Lokaal: gemeenten', 'Andere: pedagogische begeleidingsdiensten'],
  },
};

/** A column that officers may not change in this round, in a row that is still new. */
export const locked: SelectionView = {
  ...row,
  row: 16,
  actionId: null,
  title: '',
  hasNext: false,
  objective: null,
  column: columnOf('status', 'Y16', ['S35'], false),
};
