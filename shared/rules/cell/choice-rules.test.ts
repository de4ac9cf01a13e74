import { describe, expect, it } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';
import { drafting, findingsOf, followUp, soundStatus } from '../../../test/fixtures/shipped-plan.ts';
import type { CheckContext } from '../check.ts';

const objective = 'Kies een van de acht doelstellingen (D1–D8).';
const focus = 'Aard moet Lopend – behouden, Lopend – bijgestuurd of Nieuw zijn.';
const letters = (n: number): string => 'a'.repeat(n);

const told: readonly ToldCase[] = [
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
    code: 'C10',
    why: 'two letters wrong',
    typed: { prevention_levels: 'Primair; Tertair' },
    column: 'prevention_levels',
    message: 'Waarde niet in de lijst: Tertair. Bedoelde u Tertiair?',
  },
  {
    code: 'C14',
    why: 'another word',
    typed: { age_group: 'Gepensioneerden' },
    column: 'age_group',
    message: 'Waarde niet in de lijst: Gepensioneerden.',
  },
  {
    code: 'C14',
    why: 'several values without a semicolon',
    typed: { prevention_levels: 'Primair, Tertiair' },
    column: 'prevention_levels',
    message:
      'Waarde niet in de lijst: Primair, Tertiair. Zet een puntkomma tussen de waarden: Primair; Tertiair.',
  },
  {
    code: 'C03',
    why: 'several objectives without a semicolon',
    typed: { secondary_objectives: 'D7 en D8' },
    column: 'secondary_objectives',
    message: 'Zet een puntkomma tussen de doelstellingen: D7; D8.',
  },
  {
    code: 'C05',
    why: 'several domains without a semicolon',
    typed: { co_domains: 'CJSM/WVG' },
    column: 'co_domains',
    message: 'Onbekend beleidsdomein: CJSM/WVG. Zet een puntkomma tussen de codes: CJSM; WVG.',
  },
];

const silent: readonly SilentCase[] = [
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
  { code: 'C10', why: 'only case, spaces and accents', typed: { prevention_levels: ' PRIMÁIR ;tertiair' } },
  { code: 'C14', why: 'an objective, which has C03', typed: { objective: 'D9' } },
  { code: 'C14', why: 'a domain, which has C05', typed: { co_domains: 'ABC' } },
  { code: 'C14', why: 'a near match, which C10 tells', typed: { age_group: 'Minderjarige' } },
];

describe('choices in a cell', () => {
  rulesHold('cell', told, silent);

  it('are mended by the meant value in the place of the near one, and the others are left', () => {
    const [near] = findingsOf({ prevention_levels: 'primair; Tertair' });
    expect(near?.fix).toEqual({
      kind: 'replace',
      text: 'primair; Tertiair',
      label: { nl: 'Vervang door Tertiair', en: 'Replace by Tertiair' },
    });
  });

  it('are mended by semicolons where several have another sign between them', () => {
    const [several] = findingsOf({ prevention_levels: 'primair; Secundair, tertair' });
    expect(several?.fix).toMatchObject({ kind: 'replace', text: 'primair; Secundair; Tertiair' });
  });

  it('are mended by the domain that took over where a domain is no more', () => {
    const later: CheckContext = { ...drafting, asOf: '2024-01-01' };
    const [former] = findingsOf({ co_domains: 'CJSM; EWI' }, later);
    expect(former?.fix).toMatchObject({ kind: 'replace', text: 'CJSM; WEWILS' });
  });

  it('are quoted no further than the beginning of a long text', () => {
    const [unknown] = findingsOf({ age_group: letters(500) });
    expect(unknown?.message.nl.length).toBeLessThan(120);
  });
});
