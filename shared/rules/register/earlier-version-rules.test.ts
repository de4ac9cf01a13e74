import { describe, expect, it } from 'vitest';
import { action, told } from '../../../test/fixtures/register-of-actions.ts';

describe('G08, status', () => {
  const now = (status: string) => [action('OV-001', { status })];
  const earlier = (status: string) => ({ previousStatus: new Map([['OV-001', status]]) });

  it('tells a status that falls', () => {
    expect(told('G08', now('Lopend'), earlier('Afgerond'))).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        column: 'status',
        message: { nl: 'Status daalt t.o.v. de vorige ronde.' },
      },
    ]);
  });

  it.each([
    ['Lopend', 'Lopend'],
    ['Nog op te starten', 'Lopend'],
    ['Lopend', 'Stopgezet'],
  ])('says nothing when %s becomes %s', (was, is) => {
    expect(told('G08', now(is), earlier(was))).toEqual([]);
  });

  it('says nothing before there was a round', () => {
    expect(told('G08', now('Nog op te starten'))).toEqual([]);
  });
});

describe('G10, the approved version', () => {
  const approved = [action('OV-001'), action('OV-002')];

  it('tells an approved action that disappeared', () => {
    expect(told('G10', [action('OV-001')], { approved })).toMatchObject([
      {
        severity: 'error',
        actionId: 'OV-002',
        subject: 'OV-002',
        message: { nl: 'Actie uit de goedgekeurde versie ontbreekt: zet op Stopgezet met reden.' },
      },
    ]);
  });

  it('tells one that was withdrawn since', () => {
    const withdrawn = action('OV-002');
    const gone = { ...withdrawn, action: { ...withdrawn.action, withdrawn: true } as const };
    expect(told('G10', [action('OV-001'), gone], { approved })).toHaveLength(1);
  });

  it('says nothing of one that was stopped', () => {
    expect(told('G10', [action('OV-001'), action('OV-002', { status: 'Stopgezet' })], { approved })).toEqual(
      [],
    );
  });
});
