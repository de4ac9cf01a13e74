import { describe, expect, it } from 'vitest';
import {
  adjusted,
  fresh,
  kept,
  rulesHold,
  type SilentCase,
  type ToldCase,
} from '../../../test/fixtures/rule-cases.ts';
import { findingsOf } from '../../../test/fixtures/shipped-plan.ts';

const reasonMissing = 'Bijgestuurde actie: duid minstens Recente ontwikkelingen of Gevoerd onderzoek aan.';
const explain = 'Bijgestuurde of nieuwe actie: licht de reden toe (minstens 20 tekens).';
const bothReasons = 'Nieuwe actie: vermeld zowel Vraag van lokale actoren als Recente ontwikkelingen.';
const misfit = 'Reden past niet bij de aard van de actie.';

const told: readonly ToldCase[] = [
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
    typed: { ...kept, focus_reasons: 'Noodzakelijk voor de doelstelling; Recente ontwikkelingen' },
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
];

const silent: readonly SilentCase[] = [
  {
    code: 'R01',
    why: 'adjusted for one of the two',
    typed: { ...adjusted, focus_reasons: 'Recente ontwikkelingen' },
  },
  { code: 'R01', why: 'new', typed: { ...fresh, focus_reasons: 'Vraag van lokale actoren' } },
  { code: 'R02', why: '20 characters', typed: { ...adjusted, focus_reason_text: 'a'.repeat(20) } },
  { code: 'R02', why: 'kept', typed: { ...kept, focus_reason_text: '' } },
  { code: 'R03', why: 'both reasons', typed: fresh },
  { code: 'R03', why: 'adjusted', typed: adjusted },
  { code: 'R04', why: 'kept without a reason', typed: { ...kept, focus_reasons: '' } },
  {
    code: 'R04',
    why: 'adjusted for a local request and research',
    typed: { ...adjusted, focus_reasons: 'Vraag van lokale actoren; Gevoerd onderzoek' },
  },
];

describe('why an action is kept, adjusted or new', () => {
  rulesHold('row', told, silent);

  it('is sound for a new and for an adjusted action', () => {
    expect([...findingsOf(fresh), ...findingsOf(adjusted)]).toEqual([]);
  });

  it('is told at the place of its column in the sheet', () => {
    const [reason] = findingsOf({ ...fresh, focus_reasons: 'Recente ontwikkelingen' });
    expect(reason).toMatchObject({ code: 'R03', cell: 'J2', row: 2, basis: ['S33'] });
  });
});
