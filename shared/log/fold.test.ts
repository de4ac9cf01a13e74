import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from './canonical.ts';
import type { Decision, Entry, Fact } from './entry.ts';
import { fold } from './fold.ts';
import {
  contributorState,
  emptyState,
  entryOfOperation,
  type State,
  standingAt,
  stateSchema,
} from './state.ts';

const digestOf = (letter: string) => letter.repeat(64);
const counts = { actions: 1, errors: 0, warnings: 0, infos: 0 };
const mergeCounts = {
  added: 0,
  changed: 0,
  withdrawn: 0,
  unchanged: 0,
  waiting: 0,
  conflicts: 0,
  edits: 0,
};

function entriesOf(facts: readonly Fact[]): readonly Entry[] {
  return facts.map((fact, index) => ({
    number: index + 1,
    previous: index === 0 ? null : digestOf('e'),
    plan: digestOf('a'),
    by: { account: 'an', name: 'An' },
    at: '2020-09-01T10:00:00Z',
    operation: `operation-${index + 1}`,
    fact,
  }));
}

function stateOf(...facts: readonly Fact[]): State {
  return entriesOf(facts).reduce(fold, emptyState);
}

function submission(
  contributor: string,
  sequence: number,
  more: { actions?: string; highest?: number } = {},
): Fact {
  return {
    kind: 'submission',
    contributor,
    sequence,
    workbook: `${contributor}.xlsx`,
    stamp: null,
    actions: more.actions ?? digestOf('b'),
    asOf: '2020-09-01',
    counts,
    withdrawn: [],
    given: [],
    highest: more.highest ?? sequence,
  };
}

function merge(sequence: number, parts: Readonly<Record<string, string>>): Fact {
  return {
    kind: 'merge',
    sequence,
    asOf: '2020-09-02',
    parts: Object.fromEntries(
      Object.entries(parts).map(([code, letter]) => [code, { submission: 1, register: digestOf(letter) }]),
    ),
    counts: mergeCounts,
    changes: digestOf('c'),
  };
}

const decided = (decision: Decision): Fact => ({ kind: 'decision', decision });
const plan: Fact = { kind: 'plan', id: 'plan-een', version: 1, body: digestOf('a') };
const opened = (round: string): Decision => ({
  type: 'round-opened',
  round,
  kind: 'drafting',
  contributors: ['OV'],
  opens: '2020-09-01',
  deadline: '2020-10-01',
});

const contributor = fc.constantFrom('OV', 'WVG', 'KBBJ');
const actionId = fc.constantFrom('OV-001', 'OV-002', 'WVG-001');
const letter = fc.constantFrom('a', 'b', 'c', 'd');
const decisionArbitrary: fc.Arbitrary<Decision> = fc.oneof(
  fc.constantFrom('R1', 'R2').map(opened),
  fc.constantFrom('R1', 'R2').map((round): Decision => ({ type: 'round-closed', round })),
  fc
    .tuple(actionId, actionId, fc.boolean())
    .map(([a, b, joint]): Decision => ({ type: 'joint', actions: [a, b], joint })),
  fc
    .tuple(actionId, contributor, fc.boolean())
    .map(([id, domain, confirmed]): Decision => ({ type: 'participation', actionId: id, domain, confirmed })),
  fc
    .tuple(actionId, fc.string({ minLength: 1 }))
    .map(([id, text]): Decision => ({ type: 'remark', actionId: id, text })),
  actionId.map(
    (subject): Decision => ({ type: 'waiver', rule: 'R11', subject, read: { funding: 'x' }, reason: 'y' }),
  ),
  actionId.map(
    (id): Decision => ({
      type: 'conflict',
      actionId: id,
      cells: [{ field: 'title', parent: 'a', remote: 'b', local: 'c' }],
      take: 'domain',
    }),
  ),
  fc.nat().map((n): Decision => ({ type: 'approval', version: `${n}.0`, merge: n + 1, date: '2021-05-21' })),
);
const logArbitrary: fc.Arbitrary<readonly Entry[]> = fc
  .array(
    fc.oneof(
      fc.constant(plan),
      fc.tuple(contributor, fc.integer({ min: 1, max: 9 })).map(([code, n]) => submission(code, n)),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.dictionary(contributor, letter))
        .map(([n, parts]) => merge(n, parts)),
      decisionArbitrary.map(decided),
    ),
    { maxLength: 30 },
  )
  .map(entriesOf);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('the fold of the log', () => {
  it('gives a state that its own schema accepts and JSON carries unchanged', () => {
    fc.assert(
      fc.property(logArbitrary, (log) => {
        const state = log.reduce(fold, emptyState);
        expect(stateSchema.parse(JSON.parse(canonicalJson(state)))).toEqual(state);
      }),
    );
  });

  it('gives from a checkpoint and the tail what the whole log gives', () => {
    fc.assert(
      fc.property(logArbitrary, fc.nat(), (log, at) => {
        const cut = log.length === 0 ? 0 : at % (log.length + 1);
        const checkpoint = stateSchema.parse(
          JSON.parse(canonicalJson(log.slice(0, cut).reduce(fold, emptyState))),
        );
        const whole = log.reduce(fold, emptyState);
        expect(canonicalJson(log.slice(cut).reduce(fold, checkpoint))).toBe(canonicalJson(whole));
      }),
    );
  });

  it('never touches the state before', () => {
    fc.assert(
      fc.property(logArbitrary, (log) => {
        log.reduce((state, entry) => frozen(fold(state, entry)), frozen(emptyState));
      }),
    );
  });

  it('only adds to what was said before: a longer log keeps every submission, merge and waiver of its prefix', () => {
    fc.assert(
      fc.property(logArbitrary, (log) => {
        const shorter = log.slice(0, -1).reduce(fold, emptyState);
        const longer = log.reduce(fold, emptyState);
        expect(longer.merges.slice(0, shorter.merges.length)).toEqual(shorter.merges);
        expect(longer.waivers.slice(0, shorter.waivers.length)).toEqual(shorter.waivers);
        for (const [code, before] of Object.entries(shorter.contributors)) {
          const after = contributorState(longer, code);
          expect(after.submissions.slice(0, before.submissions.length)).toEqual(before.submissions);
          expect(after.parts.slice(0, before.parts.length)).toEqual(before.parts);
        }
      }),
    );
  });
});

describe('the state', () => {
  it('knows the plan put in force last', () => {
    const state = stateOf(plan, { ...plan, version: 2, body: digestOf('d') });
    expect(state.plan).toMatchObject({ entry: 2, version: 2, body: digestOf('d') });
  });

  it('finds the submission that stood at a log number', () => {
    const state = stateOf(plan, submission('OV', 1), submission('WVG', 1), submission('OV', 2));
    const { submissions } = contributorState(state, 'OV');
    expect([1, 2, 3, 4].map((number) => standingAt(submissions, number)?.sequence)).toEqual([
      undefined,
      1,
      1,
      2,
    ]);
    expect(standingAt(submissions)?.sequence).toBe(2);
  });

  it('knows nothing of a contributor that is named like a property of every object', () => {
    expect(contributorState(emptyState, 'constructor')).toEqual({ submissions: [], parts: [], highest: 0 });
  });

  it('never lets the highest id number fall', () => {
    const state = stateOf(plan, submission('OV', 1, { highest: 14 }), submission('OV', 2, { highest: 3 }));
    expect(contributorState(state, 'OV').highest).toBe(14);
  });

  it('keeps the part of the register of a contributor that a merge does not name', () => {
    const state = stateOf(plan, merge(1, { OV: 'a', WVG: 'b' }), merge(2, { OV: 'c' }));
    expect(standingAt(contributorState(state, 'WVG').parts)?.register).toBe(digestOf('b'));
    expect(contributorState(state, 'OV').parts.map((part) => part.entry)).toEqual([2, 3]);
  });

  it('notes no new part where a merge left it as it was', () => {
    const state = stateOf(plan, merge(1, { OV: 'a' }), merge(2, { OV: 'a' }));
    expect(contributorState(state, 'OV').parts).toHaveLength(1);
  });

  it('keeps the last word on a pair of actions, whichever is named first', () => {
    const said = (actions: [string, string], joint: boolean): Fact =>
      decided({ type: 'joint', actions, joint });
    const state = stateOf(plan, said(['OV-001', 'WVG-001'], true), said(['WVG-001', 'OV-001'], false));
    expect(state.joints.map((one) => one.joint)).toEqual([false]);
  });

  it('keeps the last word on the participation of a domain in an action', () => {
    const said = (domain: string, confirmed: boolean): Fact =>
      decided({ type: 'participation', actionId: 'OV-001', domain, confirmed });
    const state = stateOf(plan, said('WVG', true), said('CJSM', true), said('WVG', false));
    expect(state.participations.map((one) => [one.domain, one.confirmed])).toEqual([
      ['CJSM', true],
      ['WVG', false],
    ]);
  });

  it('has one open round at most, and remembers where each was closed', () => {
    const state = stateOf(plan, decided(opened('R1')), decided(opened('R2')));
    expect(state.round?.round).toBe('R2');
    expect(state.closedRounds.map((round) => [round.round, round.closed])).toEqual([['R1', 3]]);
  });

  it('closes only the round that is named', () => {
    const close = (round: string) => decided({ type: 'round-closed', round });
    expect(stateOf(plan, decided(opened('R1')), close('R9')).round?.round).toBe('R1');
    expect(stateOf(plan, decided(opened('R1')), close('R1')).round).toBeNull();
  });

  it('finds the entry of an operation by its key', () => {
    const state = stateOf(plan, submission('OV', 1));
    expect(entryOfOperation(state, 'operation-2')).toBe(2);
    expect(entryOfOperation(state, 'operation-3')).toBeNull();
  });
});
