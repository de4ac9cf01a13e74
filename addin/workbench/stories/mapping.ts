import type { MappedColumnView, MappingView } from '../../session/officer-view.ts';
import { header, plan } from './plan-facts.ts';
import { officerHeader } from './working.ts';

const column = (
  letters: string,
  name: string,
  firstValue: string,
  more: Partial<MappedColumnView>,
): MappedColumnView => ({
  place: letters.charCodeAt(0) - 65,
  letters,
  header: name,
  firstValue,
  sureness: 'certain',
  field: null,
  open: false,
  candidates: [],
  ...more,
});

/** A familiar list with other headers, one choice still open. */
export const mapping: MappingView = {
  state: 'mapping',
  language: 'nl',
  header: officerHeader,
  sheet: 'Acties 2020',
  headerRow: 3,
  rows: 14,
  columns: [
    column('H', 'Publiek', 'leraren, 12-18 jaar', {
      sureness: 'unknown',
      open: true,
      candidates: ['target_group', 'age_group'],
    }),
    column('L', 'Motivatie', 'evaluatie 2019 toonde nood aan vorming', {
      sureness: 'doubtful',
      field: 'focus_reason_text',
      open: true,
      candidates: ['focus_reason_text', 'focus_reasons'],
    }),
    column('F', 'Soort', 'loopt verder, aangepast', { sureness: 'likely', field: 'focus' }),
    column('K', 'Budget', '12.500,00', { sureness: 'likely', field: 'estimate' }),
    column('B', 'Naam actie', 'Handvatten voor het gesprek', { field: 'title' }),
    column('A', 'Dienst', 'Departement Onderwijs', { field: 'entity' }),
    column('C', 'Beschrijving', 'Leraren krijgen handvatten …', { field: 'description' }),
    column('D', 'Doelstelling', 'D1', { field: 'objective' }),
    column('E', 'Partners', 'Lokaal: gemeenten', { field: 'partners' }),
    column('I', 'Begin', '01/09/2019', { field: 'start' }),
    column('J', 'Einde', 'Doorlopend', { field: 'end' }),
  ],
  planColumns: plan.columns.map(({ field, header: name }) => ({ field, header: name })),
  added: ['prevention_levels', 'channel', 'municipal'].map(header),
  taken: 11,
  blocked: {
    nl: 'Kies eerst waar kolom H bij hoort.',
    en: 'First choose where column H belongs.',
  },
  busy: false,
};
