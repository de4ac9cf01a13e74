import { describe, expect, it } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';
import { findingsOf } from '../../../test/fixtures/shipped-plan.ts';

const local =
  "Weerslag op personeel, werking, investeringen of ontvangsten van OCMW's, intercommunales of provincies: mogelijk in strijd met punt 3.C van de nota.";

const told: readonly ToldCase[] = [
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
];

const silent: readonly SilentCase[] = [
  { code: 'R11', why: 'existing appropriations', typed: { funding: 'Binnen bestaande kredieten' } },
  { code: 'R12', why: 'an estimate of zero', typed: { estimate: '0' } },
  { code: 'R12', why: 'no impact', typed: { funding: 'Geen budgettaire impact', estimate: '' } },
  { code: 'R13', why: 'municipalities', typed: { admin_impact: 'Gemeenten' } },
  { code: 'R14', why: 'municipalities, which the sentence leaves out', typed: { admin_impact: 'Gemeenten' } },
  { code: 'R15', why: 'none, alone', typed: { admin_impact: 'Geen' } },
  { code: 'R15', why: 'two others', typed: { admin_impact: 'Gemeenten; Provincies' } },
];

describe('what an action costs, and whom it burdens', () => {
  rulesHold('row', told, silent);

  it('keeps with a waivable error the values that a waiver would hold for', () => {
    const [error] = findingsOf({ funding: 'Bijkomende kredieten' });
    expect(error).toMatchObject({ waivable: true, read: { funding: 'Bijkomende kredieten' } });
  });
});
