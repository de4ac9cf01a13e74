import { describe, expect, it } from 'vitest';
import { checkRow, contextOf } from '../../test/fixtures/check-row.ts';
import { soundPlan } from '../../test/fixtures/read-plan.ts';
import { secondPlan } from '../../test/fixtures/second-plan.ts';
import type { Typed } from '../../test/fixtures/typed-sheet.ts';
import shippedPlan from '../plan/plans/radicalisering-2020-2024.json' with { type: 'json' };
import type { CheckContext } from './check.ts';

const { plan, rules } = soundPlan(secondPlan);
const opening = contextOf(plan, { asOf: '2025-06-01' });
const followUp: CheckContext = {
  ...opening,
  round: { kind: 'follow-up', opens: '2026-01-01', deadline: '2026-02-01' },
};

const soundRow: Typed = {
  nummer: 'ZORG-001',
  sector: 'ZORG',
  dienst: 'Departement Zorg',
  naam: 'Buurtwerking',
  uitleg: 'Buurtwerkers gaan langs bij wie de weg naar hulp niet vindt.',
  ambitie: 'A4',
  soort: 'Voortgezet',
  gezin: 'Iedereen',
  van: '01/01/2024',
  tot: '31/12/2029',
  middelen: 'Kosteloos',
};

const told = (typed: Typed, context: CheckContext = opening): readonly string[] =>
  checkRow(rules, { ...soundRow, ...typed }, context).map(({ code, message }) => `${code} ${message.nl}`);

const brandNew: Typed = { soort: 'Gloednieuw', aanleiding: 'Signaal van verenigingen; Nieuwe cijfers' };

describe('the same checks under a plan on another subject', () => {
  it('find nothing on a row that is sound there', () => {
    expect(told({})).toEqual([]);
  });

  it.each<[string, Typed, string]>([
    ['its lengths', { naam: 'Huis' }, 'C01 Geef een naam van 5 tot 40 tekens.'],
    ['its objectives', { ambitie: 'D1' }, 'C03 Kies een ambitie (A1–A5).'],
    ['its domains', { met_sector: 'OV' }, 'C05 Sector OV bestaat niet.'],
    ['the validity of its domains', { met_sector: 'RUIMTE' }, 'C05 Sector RUIMTE bestaat niet.'],
    ['its lists', { gezin: 'Gezinen' }, 'C10 Gezinen gelezen als Gezinnen.'],
    ['its headers', { middelen: '' }, 'C13 Middelen ontbreekt.'],
    [
      'its reasons, one of them',
      { soort: 'Versterkt', aanleiding: 'Blijvend nodig' },
      'R01 Versterkt: steun op cijfers of een evaluatie.',
    ],
    [
      'its reasons, all of them',
      { ...brandNew, aanleiding: 'Evaluatie' },
      'R03 Gloednieuw: noem signaal en cijfers.',
    ],
    ['its period', { van: '01/01/2030', tot: 'Onbepaald' }, 'R08 Valt buiten 2025-2029.'],
    ['the end of its period', { tot: '01/01/2030' }, 'R09 Loopt door na 31/12/2029.'],
    ['its means', { middelen: 'Extra middelen' }, 'R11 Er zijn geen extra middelen.'],
    ['its consequences', { gevolg: 'Steden; Zonder gevolg' }, 'R15 Zonder gevolg staat alleen.'],
    ['its kinds of partner', { ambitie: 'A5', met_wie: 'Bestuur: stad' }, 'R16 Wie spreekt er mee?'],
    ['its own domain', { met_sector: 'ZORG' }, 'R24 Uw eigen sector hoort er niet bij.'],
  ])('speak of %s', (_, typed, message) => {
    expect(told(typed)).toEqual([message]);
  });

  it('ask in its status round for what that round opens', () => {
    expect(told({ stand: 'Bezig' }, followUp)).toEqual(['R21 Vertel hoe het staat.']);
    expect(told({ stand: '' }, followUp)).toEqual(['C13 Stand ontbreekt.']);
  });

  it('are left out where the plan lacks a column that they read', () => {
    const codes = rules.row.map(({ setting }) => setting.code);
    expect(codes).not.toContain('R02');
    expect(codes).not.toContain('R05');
    expect(told({ ...brandNew, ambitie: 'A1' })).toEqual([]);
  });

  it('have five columns fewer to look at than under the shipped plan', () => {
    expect(plan.definition.columns).toHaveLength(shippedPlan.columns.length - 5);
  });
});
