import { describe, expect, it } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';
import { findingsOf, followUp, soundRow } from '../../../test/fixtures/shipped-plan.ts';

const noDate = 'Geen geldige datum (dd/mm/jjjj).';
const noAmount = 'Raming moet een bedrag in euro zijn, nul of meer.';

const told: readonly ToldCase[] = [
  {
    code: 'C06',
    why: 'a day that does not exist',
    typed: { start: '30/02/2021' },
    column: 'start',
    message: noDate,
  },
  { code: 'C06', why: 'a word', typed: { end: 'binnenkort' }, column: 'end', message: noDate },
  { code: 'C07', why: 'a word', typed: { estimate: 'onbekend' }, column: 'estimate', message: noAmount },
  { code: 'C07', why: 'below zero', typed: { estimate: '-1' }, column: 'estimate', message: noAmount },
  {
    code: 'C07',
    why: 'a number below zero',
    typed: { estimate: { kind: 'number', number: -1 } },
    column: 'estimate',
    message: noAmount,
  },
  {
    code: 'C12',
    why: 'a broken reference',
    typed: { start: { kind: 'error', error: '#REF!' } },
    column: 'start',
    message: 'Deze cel bevat een foutwaarde (#REF!).',
  },
  {
    code: 'C12',
    why: 'nothing that a value could be',
    typed: { title: { kind: 'unreadable', stored: '1E400' } },
    column: 'title',
    message: 'Wat het bestand voor deze cel bevat, is niet te lezen (1E400). Typ de waarde opnieuw.',
  },
  {
    code: 'C12',
    why: 'a formula that nothing calculated yet',
    typed: { target_group: { kind: 'unreadable', stored: '', formula: true } },
    column: 'target_group',
    message:
      'De formule in deze cel is nog niet berekend. Open het werkboek in Excel en bewaar het, of typ de waarde.',
  },
  {
    code: 'C16',
    why: 'a number format that cannot be followed',
    typed: { target_group: { kind: 'number', number: 0.8, shown: null } },
    column: 'target_group',
    message:
      'De getalopmaak van deze cel is niet te volgen; bewaard is 0,8. Typ wat er moet staan als tekst.',
  },
  {
    code: 'C16',
    why: 'a number format that hides a text',
    typed: { target_group: { kind: 'text', text: 'jongeren', shown: '' } },
    column: 'target_group',
    message:
      'De getalopmaak van deze cel verbergt wat erin staat (jongeren); er is niets van bewaard. Geef de cel de opmaak Tekst als het mee moet.',
  },
  {
    code: 'C13',
    why: 'a required cell left empty',
    typed: { age_group: '' },
    column: 'age_group',
    message: 'Verplicht veld: Leeftijdsgroep.',
  },
  {
    code: 'C13',
    why: 'a required cell of drafting, in a later round',
    typed: { entity: '' },
    column: 'entity',
    message: 'Verplicht veld: Entiteit.',
    context: followUp,
  },
  {
    code: 'C13',
    why: 'no status in the status round',
    typed: { status: '' },
    column: 'status',
    message: 'Verplicht veld: Status.',
    context: followUp,
  },
];

const silent: readonly SilentCase[] = [
  { code: 'C06', why: 'a leap day', typed: { start: '29.02.2020' } },
  { code: 'C06', why: 'an open end', typed: { end: 'doorlopend' } },
  { code: 'C07', why: 'zero', typed: { estimate: '0' } },
  { code: 'C07', why: 'as nl-BE writes it', typed: { estimate: '€ 25.000' } },
  { code: 'C12', why: 'the error as a word', typed: { target_group: 'uitleg bij #REF! in Excel' } },
  {
    code: 'C16',
    why: 'a percentage',
    typed: { target_group: { kind: 'number', number: 0.8, shown: '80%' } },
  },
  { code: 'C16', why: 'a hidden nought', typed: { target_group: { kind: 'number', number: 0, shown: '' } } },
  { code: 'C16', why: 'an amount', typed: { estimate: { kind: 'number', number: 5, shown: null } } },
  { code: 'C13', why: 'a title, which has C01', typed: { title: '' } },
  { code: 'C13', why: 'an objective, which has C03', typed: { objective: '' } },
  { code: 'C13', why: 'a conditional column', typed: { focus_reasons: '', estimate: '' } },
  { code: 'C13', why: 'no status while drafting', typed: { status: '' } },
  {
    code: 'C13',
    why: 'an error value, which C12 tells',
    typed: { age_group: { kind: 'error', error: '#N/A' } },
  },
];

describe('a value in a cell', () => {
  rulesHold('cell', told, silent);

  it('is sound on the sound row', () => {
    expect(findingsOf(soundRow)).toEqual([]);
  });

  it('that is missing is told by the header of its column, in both languages', () => {
    const [missing] = findingsOf({ age_group: '' });
    expect(missing?.message).toEqual({
      nl: 'Verplicht veld: Leeftijdsgroep.',
      en: 'Required field: Age group.',
    });
  });
});
