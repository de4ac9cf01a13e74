import { describe, expect, it } from 'vitest';
import { action, told } from '../../../test/fixtures/register-of-actions.ts';

describe('G05, participation', () => {
  const naming = action('OV-001', { co_domains: 'WVG' });

  it('asks the domain that an action names', () => {
    expect(told('G05', [naming])).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        subject: 'OV-001|WVG',
        message: { nl: 'OV noemt WVG als betrokken, maar WVG heeft dit niet bevestigd.' },
      },
    ]);
  });

  it('says nothing when an action of that domain names the other in turn', () => {
    expect(told('G05', [naming, action('WVG-004', { co_domains: 'OV' })])).toEqual([]);
  });

  it('says nothing once it is confirmed', () => {
    expect(told('G05', [naming], { participation: new Map([['OV-001|WVG', true]]) })).toEqual([]);
  });

  it('asks no more of what was denied, and says to leave it out, though the domain names the other elsewhere', () => {
    const participation = new Map([['OV-001|WVG', false]]);
    const actions = [naming, action('WVG-004', { co_domains: 'OV' })];
    expect(told('G05', actions, { participation })).toMatchObject([
      {
        subject: 'OV-001|WVG|denied',
        severity: 'info',
        message: { nl: expect.stringContaining('maar WVG neemt niet deel. Vraag OV') },
      },
    ]);
  });
});

describe('G06, similar titles', () => {
  const tables = action('OV-001', { title: 'Lokale werktafels tussen scholen, politie en gemeente' });
  const same = action('WVG-003', { title: 'Lokale werktafels van scholen, politie en gemeenten' });

  it('asks of both actions whether they are one', () => {
    expect(told('G06', [tables, same])).toMatchObject([
      {
        severity: 'warning',
        actionId: 'OV-001',
        subject: 'OV-001|WVG-003',
        message: { nl: 'Gelijkende titel bij OV-001 en WVG-003: dubbel of gezamenlijke actie?' },
      },
      {
        actionId: 'WVG-003',
        subject: 'OV-001|WVG-003',
        message: { nl: 'Gelijkende titel bij WVG-003 en OV-001: dubbel of gezamenlijke actie?' },
      },
    ]);
  });

  it('asks of equal titles', () => {
    const equal = action('WVG-003', { title: 'LOKALE werktafels tussen scholen, politie en gemeente' });
    expect(told('G06', [tables, equal])).toHaveLength(2);
  });

  it('does not ask again what was settled', () => {
    expect(told('G06', [tables, same], { settledPairs: new Set(['OV-001|WVG-003']) })).toEqual([]);
  });

  it('says nothing of two actions of one contributor', () => {
    expect(told('G06', [tables, { ...same, contributor: 'OV' }])).toEqual([]);
  });

  it.each([
    'Lokale werktafels tussen jeugdhuizen en ouders',
    'Scholen en gemeente werken samen',
    'Lokale 2 van 3',
  ])('says nothing of "%s"', (title) => {
    expect(told('G06', [tables, action('WVG-003', { title })])).toEqual([]);
  });

  it('says nothing of titles that differ in a number', () => {
    const rounds = ['OV-001', 'WVG-001'].map((id, index) =>
      action(id, { title: `Projectoproep lokale initiatieven ${index + 1}` }),
    );
    expect(told('G06', rounds)).toEqual([]);
  });
});
