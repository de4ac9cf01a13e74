import { describe, expect, it } from 'vitest';
import {
  drafting,
  findingsOf,
  followUp,
  soundRow,
  soundStatus,
} from '../../../test/fixtures/shipped-plan.ts';
import type { Typed } from '../../../test/fixtures/typed-sheet.ts';
import type { CheckContext } from '../check.ts';

interface Case {
  readonly code: string;
  readonly why: string;
  readonly typed: Typed;
  readonly column: string;
  readonly message: string;
  readonly context?: CheckContext;
}

const title = 'Vul een titel in (10 tot 150 tekens).';
const short = 'Omschrijving ontbreekt of is korter dan 50 tekens.';
const objective = 'Kies een van de acht doelstellingen (D1–D8).';
const focus = 'Aard moet Lopend – behouden, Lopend – bijgestuurd of Nieuw zijn.';
const noDate = 'Geen geldige datum (dd/mm/jjjj).';
const noAmount = 'Raming moet een bedrag in euro zijn, nul of meer.';
const national = 'Deze cel lijkt een rijksregisternummer te bevatten. Verwijder persoonsgegevens.';
const contact = 'Mogelijk persoonsgegeven (e-mail, telefoon). Gebruik een functie of dienst.';
const sign = 'Tekst begint met = + - of @; hij wordt als tekst bewaard.';
const letters = (n: number): string => 'a'.repeat(n);

const firing: readonly Case[] = [
  { code: 'C01', why: 'no title', typed: { title: '' }, column: 'title', message: title },
  { code: 'C01', why: '9 characters', typed: { title: letters(9) }, column: 'title', message: title },
  { code: 'C01', why: '151 characters', typed: { title: letters(151) }, column: 'title', message: title },
  { code: 'C02', why: 'nothing', typed: { description: '' }, column: 'description', message: short },
  {
    code: 'C02',
    why: '49 characters',
    typed: { description: letters(49) },
    column: 'description',
    message: short,
  },
  {
    code: 'C02',
    why: '2001 characters',
    typed: { description: letters(2001) },
    column: 'description',
    message: 'Omschrijving is langer dan 2000 tekens. Kort ze in.',
  },
  { code: 'C03', why: 'no objective', typed: { objective: '' }, column: 'objective', message: objective },
  { code: 'C03', why: 'D9 is not D1', typed: { objective: 'D9' }, column: 'objective', message: objective },
  {
    code: 'C03',
    why: 'an unknown secondary objective',
    typed: { secondary_objectives: 'D8; D9' },
    column: 'secondary_objectives',
    message: objective,
  },
  { code: 'C04', why: 'no focus', typed: { focus: '' }, column: 'focus', message: focus },
  { code: 'C04', why: 'another word', typed: { focus: 'Gepland' }, column: 'focus', message: focus },
  {
    code: 'C05',
    why: 'a domain that never was',
    typed: { co_domains: 'CJSM; ABC' },
    column: 'co_domains',
    message: 'Onbekend beleidsdomein: ABC.',
  },
  {
    code: 'C05',
    why: 'a domain that is still to come',
    typed: { co_domains: 'WEWILS' },
    column: 'co_domains',
    message: 'Onbekend beleidsdomein: WEWILS.',
  },
  {
    code: 'C05',
    why: 'a domain that has been succeeded',
    typed: { ...soundStatus, co_domains: 'WSE' },
    column: 'co_domains',
    message: 'Onbekend beleidsdomein: WSE.',
    context: {
      ...drafting,
      asOf: '2024-01-01',
      round: { kind: 'actualisation', opens: '2024-01-01', deadline: '2024-02-01' },
    },
  },
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
  ...[
    '85073003328',
    '85.07.30-033.28',
    'dossier 85.07.30 033-28 (Jan)',
    '850730-033-28',
    '01.05.18-003.27',
    '85.27.30-033.71',
  ].map((text) => ({
    code: 'C08',
    why: text,
    typed: { target_group: text },
    column: 'target_group',
    message: national,
  })),
  {
    code: 'C08',
    why: 'typed as an amount',
    typed: { estimate: { kind: 'number', number: 85073003328 } },
    column: 'estimate',
    message: national,
  },
  ...[
    'mail naar an.peeters@vlaanderen.be',
    'bel 0470 12 34 56',
    '0470/12.34.56',
    '+32 470 12 34 56',
    '0032 2 553 20 11',
    '+32 (0)2 553 20 11',
    '02 553 20 11',
    '016/66.50.00',
    '(02) 553 20 11',
  ].map((text) => ({
    code: 'C09',
    why: text,
    typed: { indicator: `Contact: ${text}` },
    column: 'indicator',
    message: contact,
  })),
  {
    code: 'C10',
    why: 'two letters wrong',
    typed: { prevention_levels: 'Primair; Tertair' },
    column: 'prevention_levels',
    message: 'Waarde niet in de lijst: Tertair. Bedoelde u Tertiair?',
  },
  ...['=1+1', '+ meer scholen', '- punt een', '@school'].map((text) => ({
    code: 'C11',
    why: text,
    typed: { target_group: text },
    column: 'target_group',
    message: sign,
  })),
  {
    code: 'C11',
    why: 'a real formula',
    typed: { target_group: { kind: 'text', text: 'Leraren', formula: true } },
    column: 'target_group',
    message: 'Deze cel bevat een formule; de waarde ervan wordt bewaard, niet de formule.',
  },
  {
    code: 'C12',
    why: 'a broken reference',
    typed: { start: { kind: 'error', error: '#REF!' } },
    column: 'start',
    message: 'Deze cel bevat een foutwaarde (#REF!).',
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
  {
    code: 'C14',
    why: 'another word',
    typed: { age_group: 'Gepensioneerden' },
    column: 'age_group',
    message: 'Waarde niet in de lijst: Gepensioneerden.',
  },
  {
    code: 'C15',
    why: 'a long state of play',
    typed: { progress: letters(1501) },
    column: 'progress',
    message: 'Tekst is te lang: 1501 tekens, hoogstens 1500. Kort hem in.',
    context: followUp,
  },
  {
    code: 'C15',
    why: 'more than a cell of Excel holds',
    typed: { title: letters(32_768) },
    column: 'title',
    message: 'Tekst is te lang: 32768 tekens, hoogstens 32767. Kort hem in.',
  },
];

const silent: readonly Omit<Case, 'column' | 'message'>[] = [
  { code: 'C01', why: '10 characters', typed: { title: letters(10) } },
  { code: 'C01', why: '150 characters', typed: { title: letters(150) } },
  { code: 'C02', why: '50 characters', typed: { description: letters(50) } },
  { code: 'C02', why: '2000 characters', typed: { description: letters(2000) } },
  { code: 'C03', why: 'another case and spaces', typed: { objective: ' d5 ' } },
  { code: 'C03', why: 'no secondary objective', typed: { secondary_objectives: '' } },
  { code: 'C04', why: 'another dash', typed: { focus: 'lopend - behouden' } },
  { code: 'C04', why: 'a near match, which C10 tells', typed: { focus: 'Lopend – behoudn' } },
  { code: 'C05', why: 'a domain of that day', typed: { co_domains: 'wse' } },
  {
    code: 'C05',
    why: 'the last day of a domain',
    typed: { co_domains: 'WSE' },
    context: { ...drafting, asOf: '2023-12-31' },
  },
  {
    code: 'C05',
    why: "the row's own domain after a succession",
    typed: { ...soundStatus, domain: 'WSE' },
    context: {
      ...drafting,
      asOf: '2024-06-01',
      round: { kind: 'actualisation', opens: '2024-01-01', deadline: '2024-02-01' },
    },
  },
  {
    code: 'C05',
    why: 'a former domain in a column that the round keeps closed',
    typed: { co_domains: 'WSE' },
    context: { ...followUp, asOf: '2024-06-01' },
  },
  { code: 'C06', why: 'a leap day', typed: { start: '29.02.2020' } },
  { code: 'C06', why: 'an open end', typed: { end: 'doorlopend' } },
  { code: 'C07', why: 'zero', typed: { estimate: '0' } },
  { code: 'C07', why: 'as nl-BE writes it', typed: { estimate: '€ 25.000' } },
  ...[
    '85073003329',
    '85.13.30-033.70',
    '85.02.30-033.90',
    '30.01.01-001.53',
    '0403.019.261',
    'BE 0403.019.261',
    '+32470123456',
    '185073003328',
    '850730033280',
  ].map((text) => ({ code: 'C08', why: text, typed: { target_group: text } })),
  ...[
    'periode 2020-2024',
    'budget 1.234.567,00 euro',
    '450000 inwoners',
    '01/09/2021 tot 30/06/2024',
    'KBO 0471.938.850',
    'BE0403019261',
    'rekening BE68 5390 0754 7034',
    'infolijn 1712',
    'website vlaanderen.be/onderwijs',
    'apenstaartje @school',
  ].map((text) => ({ code: 'C09', why: text, typed: { indicator: text } })),
  { code: 'C10', why: 'only case, spaces and accents', typed: { prevention_levels: ' PRIMÁIR ;tertiair' } },
  { code: 'C11', why: 'a sign further on', typed: { target_group: 'scholen + ouders' } },
  { code: 'C12', why: 'the error as a word', typed: { target_group: 'uitleg bij #REF! in Excel' } },
  { code: 'C13', why: 'a title, which has C01', typed: { title: '' } },
  { code: 'C13', why: 'an objective, which has C03', typed: { objective: '' } },
  { code: 'C13', why: 'a conditional column', typed: { focus_reasons: '', estimate: '' } },
  { code: 'C13', why: 'no status while drafting', typed: { status: '' } },
  {
    code: 'C13',
    why: 'an error value, which C12 tells',
    typed: { age_group: { kind: 'error', error: '#N/A' } },
  },
  { code: 'C14', why: 'an objective, which has C03', typed: { objective: 'D9' } },
  { code: 'C14', why: 'a domain, which has C05', typed: { co_domains: 'ABC' } },
  { code: 'C14', why: 'a near match, which C10 tells', typed: { age_group: 'Minderjarige' } },
  { code: 'C15', why: '1500 characters', typed: { progress: letters(1500) }, context: followUp },
  { code: 'C15', why: 'a long title, which has C01', typed: { title: letters(200) } },
];

describe('the rules of cells in the shipped plan', () => {
  it('find nothing on a sound row', () => {
    expect(findingsOf(soundRow)).toEqual([]);
  });

  it.each(firing)('$code is told: $why', ({ code, typed, column, message, context }) => {
    const found = findingsOf(typed, context).filter((finding) => finding.code === code);
    expect(found).toMatchObject([{ column, scope: 'cell', message: { nl: message } }]);
  });

  it.each(silent)('$code is not told: $why', ({ code, typed, context }) => {
    expect(findingsOf(typed, context).map((finding) => finding.code)).not.toContain(code);
  });

  it('offer the meant value in the place of the near one, and leave the other choices', () => {
    const [near] = findingsOf({ prevention_levels: 'primair; Tertair' });
    expect(near?.fix).toEqual({
      kind: 'replace',
      text: 'primair; Tertiair',
      label: { nl: 'Vervang door Tertiair', en: 'Replace by Tertiair' },
    });
  });

  it('offer the domain that took over where a domain is no more', () => {
    const later: CheckContext = { ...drafting, asOf: '2024-01-01' };
    const [former] = findingsOf({ co_domains: 'CJSM; EWI' }, later);
    expect(former?.fix).toMatchObject({ kind: 'replace', text: 'CJSM; WEWILS' });
  });

  it('name the column by its header in both languages', () => {
    const [missing] = findingsOf({ age_group: '' });
    expect(missing?.message).toEqual({
      nl: 'Verplicht veld: Leeftijdsgroep.',
      en: 'Required field: Age group.',
    });
  });

  it('quote no more than the beginning of a long text', () => {
    const [unknown] = findingsOf({ age_group: letters(500) });
    expect(unknown?.message.nl.length).toBeLessThan(120);
  });
});
