import { describe } from 'vitest';
import { fresh, kept, rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';

const outside = 'De actie valt volledig buiten 2020-2024.';

const told: readonly ToldCase[] = [
  {
    code: 'R07',
    why: 'a day early',
    typed: { start: '02/01/2021', end: '01/01/2021' },
    column: 'end',
    message: 'Einddatum ligt voor startdatum.',
  },
  {
    code: 'R08',
    why: 'over before the period',
    typed: { start: '01/01/2015', end: '31/12/2019' },
    column: 'end',
    message: outside,
  },
  {
    code: 'R08',
    why: 'started after the period, without an end',
    typed: { start: '01/01/2025', end: 'Doorlopend' },
    column: 'start',
    message: outside,
  },
  {
    code: 'R09',
    why: 'the day after the period',
    typed: { end: '01/01/2025' },
    column: 'end',
    message: 'Einddatum ligt na 31/12/2024.',
  },
  {
    code: 'R10',
    why: 'the day before the framework',
    typed: { ...fresh, start: '16/07/2020' },
    column: 'start',
    message: 'Nieuwe actie met start voor 17/07/2020: is dit een lopende actie?',
  },
  {
    code: 'R20',
    why: 'yes, but when',
    typed: { agenda: 'Ja' },
    column: 'agenda_date',
    message: 'Agendering Ja zonder geplande datum.',
  },
];

const silent: readonly SilentCase[] = [
  { code: 'R07', why: 'a single day', typed: { start: '01/01/2021', end: '01/01/2021' } },
  { code: 'R07', why: 'an open end', typed: { end: 'Doorlopend' } },
  { code: 'R08', why: 'over on the first day', typed: { start: '01/01/2015', end: '01/01/2020' } },
  { code: 'R08', why: 'started on the last day', typed: { start: '31/12/2024', end: 'Doorlopend' } },
  { code: 'R09', why: 'the last day of the period', typed: { end: '31/12/2024' } },
  { code: 'R09', why: 'an open end', typed: { end: 'Doorlopend' } },
  { code: 'R10', why: 'the day of the framework', typed: { ...fresh, start: '17/07/2020' } },
  { code: 'R10', why: 'a running action from 2015', typed: { ...kept, start: '01/09/2015' } },
  { code: 'R20', why: 'with a date', typed: { agenda: 'Ja', agenda_date: '15/06/2021' } },
  { code: 'R20', why: 'not decided', typed: { agenda: 'Nog te bepalen' } },
];

describe('when an action runs, and when it is on the agenda', () => {
  rulesHold('row', told, silent);
});
