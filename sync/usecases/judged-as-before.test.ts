import { describe, expect, it } from 'vitest';
import { emptyState, type State } from '../../shared/log/state.ts';
import { judgedAsBefore } from './judged-as-before.ts';

const asOf = '2021-03-01';
const said = (entry: number) => ({ entry, by: { account: 'els', name: 'Els' }, at: '2021-03-01T09:00:00Z' });
const plan = (entry: number): State['plan'] => ({
  ...said(entry),
  id: 'plan',
  version: 1,
  body: 'a'.repeat(64),
});
const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0, waiting: 1, conflicts: 0, edits: 0 };
const merged = (entry: number) => ({ ...said(entry), sequence: 1, asOf, counts, changes: 'b'.repeat(64) });
const waived = (entry: number) => ({
  ...said(entry),
  type: 'waiver' as const,
  rule: 'R11',
  subject: 'OV-001',
  read: {},
  reason: 'Afgesproken.',
});
const round = (entry: number) => ({
  ...said(entry),
  type: 'round-opened' as const,
  round: '2021',
  kind: 'drafting' as const,
  contributors: ['OV'],
  opens: '2021-01-01',
  deadline: asOf,
  late: [],
});
const erased = (entry: number) => ({
  ...said(entry),
  type: 'erasure' as const,
  actionId: 'OV-001',
  field: 'title',
  reason: 'Een naam.',
  bodies: [],
  orphans: [],
});

/** A log of a plan, a waiver and a merge. */
const after: State = { ...emptyState, number: 3, plan: plan(1), waivers: [waived(2)], merges: [merged(3)] };

describe('what waited at the last merge', () => {
  it('is judged as it was then while nothing is said that rules judge by', () => {
    expect(judgedAsBefore(after, asOf)).toBe(true);
  });

  it('is judged anew before the first merge, and on another day', () => {
    expect(judgedAsBefore({ ...after, merges: [] }, asOf)).toBe(false);
    expect(judgedAsBefore(after, '2021-03-02')).toBe(false);
  });

  it.each<[what: string, since: Partial<State>]>([
    ['another plan', { plan: plan(4) }],
    ['a waiver', { waivers: [waived(2), waived(4)] }],
    ['a round that opened', { round: round(4) }],
    ['a round that closed', { closedRounds: [{ ...round(2), closed: 4 }] }],
    ['an erasure', { erasures: [erased(4)] }],
  ])('is judged anew after %s', (_, since) => {
    expect(judgedAsBefore({ ...after, ...since }, asOf)).toBe(false);
  });
});
