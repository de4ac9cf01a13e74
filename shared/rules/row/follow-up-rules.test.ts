import { describe, expect, it } from 'vitest';
import { rulesHold, type SilentCase, type ToldCase } from '../../../test/fixtures/rule-cases.ts';
import { findingsOf, followUp } from '../../../test/fixtures/shipped-plan.ts';

const noProgress = 'Status zonder stand van zaken of peildatum.';

const told: readonly ToldCase[] = [
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
];

const silent: readonly SilentCase[] = [
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
];

describe('how far an action got', () => {
  rulesHold('row', told, silent);

  it('is sound on the sound row of the status round', () => {
    expect(findingsOf({}, followUp)).toEqual([]);
  });
});
