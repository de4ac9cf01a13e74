import { describe, expect, it } from 'vitest';
import { drafting, findingsOf, followUp } from '../../../test/fixtures/shipped-plan.ts';
import type { Typed } from '../../../test/fixtures/typed-sheet.ts';
import type { CheckContext } from '../check.ts';

interface Case {
  readonly code: string;
  readonly why: string;
  readonly typed: Typed;
  readonly context?: CheckContext;
}

interface Firing extends Case {
  readonly column: string;
  readonly message: string;
}

const kept = 'Lopend – behouden';
const adjusted: Typed = {
  focus: 'Lopend – bijgestuurd',
  focus_reasons: 'Gevoerd onderzoek',
  focus_reason_text: 'Onderzoek toonde wat werkt.',
};
const fresh: Typed = {
  focus: 'Nieuw',
  focus_reasons: 'Vraag van lokale actoren; Recente ontwikkelingen',
  focus_reason_text: 'Lokale besturen vroegen hierom.',
  start: '01/09/2021',
};

const reasonMissing = 'Bijgestuurde actie: duid minstens Recente ontwikkelingen of Gevoerd onderzoek aan.';
const explain = 'Bijgestuurde of nieuwe actie: licht de reden toe (minstens 20 tekens).';
const bothReasons = 'Nieuwe actie: vermeld zowel Vraag van lokale actoren als Recente ontwikkelingen.';
const misfit = 'Reden past niet bij de aard van de actie.';
const channel = 'Vul Online/offline in voor doelstelling 1 en 2.';
const outside = 'De actie valt volledig buiten 2020-2024.';
const local =
  "Weerslag op personeel, werking, investeringen of ontvangsten van OCMW's, intercommunales of provincies: mogelijk in strijd met punt 3.C van de nota.";
const noProgress = 'Status zonder stand van zaken of peildatum.';

const firing: readonly Firing[] = [
  {
    code: 'R01',
    why: 'adjusted for a local request alone',
    typed: { ...adjusted, focus_reasons: 'Vraag van lokale actoren' },
    column: 'focus_reasons',
    message: reasonMissing,
  },
  {
    code: 'R01',
    why: 'adjusted without a reason',
    typed: { ...adjusted, focus_reasons: '' },
    column: 'focus_reasons',
    message: reasonMissing,
  },
  {
    code: 'R02',
    why: 'adjusted, 19 characters',
    typed: { ...adjusted, focus_reason_text: 'a'.repeat(19) },
    column: 'focus_reason_text',
    message: explain,
  },
  {
    code: 'R02',
    why: 'new, nothing',
    typed: { ...fresh, focus_reason_text: '' },
    column: 'focus_reason_text',
    message: explain,
  },
  {
    code: 'R03',
    why: 'new, with one of the two reasons',
    typed: { ...fresh, focus_reasons: 'Recente ontwikkelingen' },
    column: 'focus_reasons',
    message: bothReasons,
  },
  {
    code: 'R03',
    why: 'new, with the other one of the two',
    typed: { ...fresh, focus_reasons: 'Vraag van lokale actoren; Gevoerd onderzoek' },
    column: 'focus_reasons',
    message: bothReasons,
  },
  {
    code: 'R04',
    why: 'kept, for another reason than its need',
    typed: { focus: kept, focus_reasons: 'Noodzakelijk voor de doelstelling; Recente ontwikkelingen' },
    column: 'focus_reasons',
    message: misfit,
  },
  {
    code: 'R04',
    why: 'adjusted for a local request alone',
    typed: { ...adjusted, focus_reasons: 'Vraag van lokale actoren' },
    column: 'focus_reasons',
    message: misfit,
  },
  {
    code: 'R04',
    why: 'new because it is needed, and for nothing else',
    typed: { ...fresh, focus_reasons: 'Noodzakelijk voor de doelstelling' },
    column: 'focus_reasons',
    message: misfit,
  },
  { code: 'R05', why: 'D1', typed: { objective: 'D1' }, column: 'channel', message: channel },
  { code: 'R05', why: 'D2', typed: { objective: 'D2' }, column: 'channel', message: channel },
  {
    code: 'R06',
    why: 'the main objective once more',
    typed: { secondary_objectives: 'D8; d5' },
    column: 'secondary_objectives',
    message: 'Nevendoelstelling is gelijk aan de hoofddoelstelling.',
  },
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
    code: 'R11',
    why: 'additional appropriations',
    typed: { funding: 'Bijkomende kredieten' },
    column: 'funding',
    message:
      'Bijkomende kredieten: de nota stelt dat alle acties binnen de bestaande kredieten verlopen. Pas aan of vraag een afwijking aan de coördinator.',
  },
  ...['Binnen bestaande kredieten', 'Bijkomende kredieten'].map((funding) => ({
    code: 'R12',
    why: `${funding} without an estimate`,
    typed: { funding, estimate: '' },
    column: 'estimate',
    message: 'Budgettaire impact zonder raming.',
  })),
  {
    code: 'R13',
    why: 'own personnel',
    typed: { admin_impact: 'Personeel Vlaamse overheid' },
    column: 'admin_impact',
    message: 'Weerslag op personeel: mogelijk in strijd met punt 3.B van de nota.',
  },
  ...["OCMW's", 'Intercommunales', 'Gemeenten; Provincies'].map((impact) => ({
    code: 'R14',
    why: impact,
    typed: { admin_impact: impact },
    column: 'admin_impact',
    message: local,
  })),
  {
    code: 'R15',
    why: 'none and yet one',
    typed: { admin_impact: 'Geen; Gemeenten' },
    column: 'admin_impact',
    message: "'Geen' kan niet samen met een andere weerslag.",
  },
  {
    code: 'R16',
    why: 'a partner that is not local',
    typed: { objective: 'D4', partners: 'Federaal: OCAD; Andere: VVSG' },
    column: 'partners',
    message: 'Doelstelling 4 zonder lokale partner of gemeentelijke gerichtheid.',
  },
  {
    code: 'R17',
    why: 'nobody',
    typed: { objective: 'D3', partners: '', co_domains: '' },
    column: 'partners',
    message: 'Doelstelling 3 zonder partner of betrokken beleidsdomein.',
  },
  {
    code: 'R18',
    why: 'primary prevention',
    typed: { objective: 'D6', prevention_levels: 'Primair' },
    column: 'prevention_levels',
    message: 'Doelstelling 6 is doorgaans tertiaire preventie.',
  },
  {
    code: 'R19',
    why: 'a house search',
    typed: {
      description: 'De lokale politie krijgt meer middelen voor huiszoekingen bij verdachte personen.',
    },
    column: 'description',
    message: 'De omschrijving lijkt repressief; de belangrijkste hefbomen daarvoor liggen federaal.',
  },
  {
    code: 'R20',
    why: 'yes, but when',
    typed: { agenda: 'Ja' },
    column: 'agenda_date',
    message: 'Agendering Ja zonder geplande datum.',
  },
  {
    code: 'R21',
    why: 'no state of play',
    typed: { progress: '' },
    context: followUp,
    column: 'progress',
    message: noProgress,
  },
  {
    code: 'R21',
    why: 'no reference date',
    typed: { progress_date: '' },
    context: followUp,
    column: 'progress_date',
    message: noProgress,
  },
  {
    code: 'R22',
    why: 'ends the day after the reference date',
    typed: { status: 'Afgerond', progress_date: '31/12/2022', end: '01/01/2023' },
    context: followUp,
    column: 'end',
    message: 'Afgerond, maar einddatum ligt in de toekomst.',
  },
  {
    code: 'R23',
    why: 'ended the day before the round, and no reference date',
    typed: { status: 'Lopend', progress_date: '', end: '14/01/2023' },
    context: followUp,
    column: 'end',
    message: 'Einddatum verstreken, status nog Lopend.',
  },
  {
    code: 'R24',
    why: 'the domain itself',
    typed: { co_domains: 'CJSM; OV' },
    column: 'co_domains',
    message: 'Eigen beleidsdomein staat bij Betrokken beleidsdomeinen.',
  },
  {
    code: 'R24',
    why: 'the domain itself, on a row that has none yet',
    typed: { domain: '', co_domains: 'OV' },
    column: 'co_domains',
    message: 'Eigen beleidsdomein staat bij Betrokken beleidsdomeinen.',
  },
];

const silent: readonly Case[] = [
  {
    code: 'R01',
    why: 'adjusted for one of the two',
    typed: { ...adjusted, focus_reasons: 'Recente ontwikkelingen' },
  },
  { code: 'R01', why: 'new', typed: { ...fresh, focus_reasons: 'Vraag van lokale actoren' } },
  { code: 'R02', why: '20 characters', typed: { ...adjusted, focus_reason_text: 'a'.repeat(20) } },
  { code: 'R02', why: 'kept', typed: { focus: kept, focus_reason_text: '' } },
  { code: 'R03', why: 'both reasons', typed: fresh },
  { code: 'R03', why: 'adjusted', typed: adjusted },
  { code: 'R04', why: 'kept without a reason', typed: { focus: kept, focus_reasons: '' } },
  {
    code: 'R04',
    why: 'adjusted for a local request and research',
    typed: { ...adjusted, focus_reasons: 'Vraag van lokale actoren; Gevoerd onderzoek' },
  },
  { code: 'R05', why: 'filled in', typed: { objective: 'D1', channel: 'Online' } },
  { code: 'R05', why: 'another objective', typed: { objective: 'D3', channel: '' } },
  { code: 'R06', why: 'another objective', typed: { secondary_objectives: 'D1; D8' } },
  { code: 'R07', why: 'a single day', typed: { start: '01/01/2021', end: '01/01/2021' } },
  { code: 'R07', why: 'an open end', typed: { end: 'Doorlopend' } },
  { code: 'R08', why: 'over on the first day', typed: { start: '01/01/2015', end: '01/01/2020' } },
  { code: 'R08', why: 'started on the last day', typed: { start: '31/12/2024', end: 'Doorlopend' } },
  { code: 'R09', why: 'the last day of the period', typed: { end: '31/12/2024' } },
  { code: 'R09', why: 'an open end', typed: { end: 'Doorlopend' } },
  { code: 'R10', why: 'the day of the framework', typed: { ...fresh, start: '17/07/2020' } },
  { code: 'R10', why: 'a running action from 2015', typed: { focus: kept, start: '01/09/2015' } },
  { code: 'R11', why: 'existing appropriations', typed: { funding: 'Binnen bestaande kredieten' } },
  { code: 'R12', why: 'an estimate of zero', typed: { estimate: '0' } },
  { code: 'R12', why: 'no impact', typed: { funding: 'Geen budgettaire impact', estimate: '' } },
  { code: 'R13', why: 'municipalities', typed: { admin_impact: 'Gemeenten' } },
  { code: 'R14', why: 'municipalities, which the sentence leaves out', typed: { admin_impact: 'Gemeenten' } },
  { code: 'R15', why: 'none, alone', typed: { admin_impact: 'Geen' } },
  { code: 'R15', why: 'two others', typed: { admin_impact: 'Gemeenten; Provincies' } },
  {
    code: 'R16',
    why: 'a local partner',
    typed: { objective: 'D4', partners: 'Andere: VVSG; lokaal: steden' },
  },
  { code: 'R16', why: 'aimed at municipalities', typed: { objective: 'D4', municipal: 'Ja', partners: '' } },
  { code: 'R16', why: 'another objective', typed: { objective: 'D5', partners: '' } },
  { code: 'R17', why: 'any partner', typed: { objective: 'D3', partners: 'OCAD', co_domains: '' } },
  { code: 'R17', why: 'a policy domain', typed: { objective: 'D3', partners: '', co_domains: 'WVG' } },
  {
    code: 'R18',
    why: 'tertiary among others',
    typed: { objective: 'D6', prevention_levels: 'Primair; Tertiair' },
  },
  { code: 'R18', why: 'no level, which C13 tells', typed: { objective: 'D6', prevention_levels: '' } },
  {
    code: 'R19',
    why: 'words that only begin alike',
    typed: { description: 'Vervolgens werken aanhoudend betrokken begeleiders samen aan een warm onthaal.' },
  },
  { code: 'R20', why: 'with a date', typed: { agenda: 'Ja', agenda_date: '15/06/2021' } },
  { code: 'R20', why: 'not decided', typed: { agenda: 'Nog te bepalen' } },
  { code: 'R21', why: 'both filled in', typed: {}, context: followUp },
  { code: 'R21', why: 'while drafting', typed: { status: 'Lopend' } },
  {
    code: 'R22',
    why: 'ended on the reference date',
    typed: { status: 'Afgerond', progress_date: '31/12/2022', end: '31/12/2022' },
    context: followUp,
  },
  {
    code: 'R23',
    why: 'not ended on the reference date, but before the round',
    typed: { status: 'Lopend', progress_date: '31/12/2022', end: '01/01/2023' },
    context: followUp,
  },
  {
    code: 'R23',
    why: 'an open end',
    typed: { status: 'Lopend', end: 'Doorlopend' },
    context: followUp,
  },
  { code: 'R24', why: 'other domains', typed: { co_domains: 'CJSM; WVG' } },
];

describe('the rules of rows in the shipped plan', () => {
  it('find nothing on a sound row of the status round', () => {
    expect(findingsOf({}, followUp)).toEqual([]);
  });

  it('find nothing on a sound new or adjusted action', () => {
    expect([...findingsOf(fresh), ...findingsOf(adjusted)]).toEqual([]);
  });

  it.each(firing)('$code is told: $why', ({ code, typed, column, message, context }) => {
    const found = findingsOf(typed, context).filter((finding) => finding.code === code);
    expect(found).toMatchObject([{ column, scope: 'row', message: { nl: message } }]);
  });

  it.each(silent)('$code is not told: $why', ({ code, typed, context }) => {
    expect(findingsOf(typed, context).map((finding) => finding.code)).not.toContain(code);
  });

  it('keep with a waivable error the values that a waiver would hold for', () => {
    const [error] = findingsOf({ funding: 'Bijkomende kredieten' }, drafting);
    expect(error).toMatchObject({ waivable: true, read: { funding: 'Bijkomende kredieten' } });
  });

  it('say the cell by the place of its column in the sheet', () => {
    const [reason] = findingsOf({ ...fresh, focus_reasons: 'Recente ontwikkelingen' });
    expect(reason).toMatchObject({ code: 'R03', cell: 'J2', row: 2, basis: ['S33'] });
  });
});
