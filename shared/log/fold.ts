import { erasedText } from '../register/erase-value.ts';
import type { Decision, Entry, MergeFact, SubmissionFact } from './entry.ts';
import { contributorState, type State, type Submission, standingAt } from './state.ts';

/** Where in the log a thing was said, by whom and when. */
type Said = Pick<State['remarks'][number], 'entry' | 'by' | 'at'>;

/**
 * The state after one more entry. Pure and total: whether an entry makes sense was decided before it
 * was written, so replay never refuses one; it neither parses, checks nor sorts what is in it.
 */
export function fold(state: State, entry: Entry): State {
  const said: Said = { entry: entry.number, by: entry.by, at: entry.at };
  return {
    ...afterFact(state, entry.fact, said),
    number: entry.number,
    operations: [...state.operations, entry.operation],
  };
}

function afterFact(state: State, fact: Entry['fact'], said: Said): State {
  switch (fact.kind) {
    case 'plan':
      return { ...state, plan: { ...said, id: fact.id, version: fact.version, body: fact.body } };
    case 'submission':
      return afterSubmission(state, fact, said);
    case 'merge':
      return afterMerge(state, fact, said);
    case 'decision':
      return afterDecision(state, fact.decision, said);
  }
}

function afterSubmission(state: State, fact: SubmissionFact, said: Said): State {
  const { sequence, workbook, actions, stamp, asOf, counts, collected } = fact;
  const before = contributorState(state, fact.contributor);
  const submission: Submission = {
    ...said,
    sequence,
    workbook,
    actions,
    stamp,
    asOf,
    counts,
    ...(collected === undefined ? {} : { collected }),
  };
  return {
    ...state,
    contributors: {
      ...state.contributors,
      [fact.contributor]: {
        ...before,
        submissions: [...before.submissions, submission],
        highest: Math.max(before.highest, fact.highest),
      },
    },
  };
}

function afterMerge(state: State, fact: MergeFact, said: Said): State {
  const contributors = { ...state.contributors };
  for (const [code, part] of Object.entries(fact.parts)) {
    const before = contributorState(state, code);
    const last = standingAt(before.parts);
    if (last?.register === part.register && last.submission === part.submission) continue;
    contributors[code] = { ...before, parts: [...before.parts, { entry: said.entry, ...part }] };
  }
  const { sequence, asOf, counts, changes, own } = fact;
  return {
    ...state,
    contributors,
    merges: [...state.merges, { ...said, sequence, asOf, counts, changes }],
    ownColumns: own === undefined ? state.ownColumns : [...state.ownColumns, { entry: said.entry, own }],
  };
}

function afterDecision(state: State, decision: Decision, said: Said): State {
  switch (decision.type) {
    case 'waiver':
      return {
        ...state,
        waivers: [...state.waivers, { ...decision, ...said }, ...alsoAllowed(decision, said)],
      };
    case 'conflict':
      return {
        ...state,
        waivers: [...state.waivers, ...alsoAllowed(decision, said)],
        conflictDecisions: [...state.conflictDecisions, { ...decision, ...said }],
      };
    case 'joint': {
      const others = state.joints.filter((joint) => !samePair(joint.actions, decision.actions));
      return { ...state, joints: [...others, { ...decision, ...said }] };
    }
    case 'participation': {
      const others = state.participations.filter(
        (known) => known.actionId !== decision.actionId || known.domain !== decision.domain,
      );
      return { ...state, participations: [...others, { ...decision, ...said }] };
    }
    case 'round-opened':
      return { ...withoutRound(state, said), round: { ...decision, ...said, late: decision.late ?? [] } };
    case 'round-closed':
      return decision.round === state.round?.round ? withoutRound(state, said) : state;
    case 'late-admitted':
      return decision.round === state.round?.round
        ? { ...state, round: { ...state.round, late: union(state.round.late, decision.contributors) } }
        : state;
    case 'round-extended':
      return decision.round === state.round?.round
        ? { ...state, round: { ...state.round, deadline: decision.deadline } }
        : state;
    case 'remark':
      return { ...state, remarks: [...state.remarks, { ...decision, ...said }] };
    case 'answer':
      return { ...state, answers: [...state.answers, { ...decision, ...said }] };
    case 'access': {
      const others = state.access.filter(({ account }) => account !== decision.account);
      return { ...state, access: [...others, { ...decision, ...said }] };
    }
    case 'erasure':
      return { ...withoutErased(state, decision), erasures: [...state.erasures, { ...decision, ...said }] };
    case 'approval':
      return afterApproval({ ...state, approvals: [...state.approvals, { ...decision, ...said }] }, said);
  }
}

/** The errors that a decision lets stand beside what it is about: each is a waiver of its own. */
function alsoAllowed(
  { allows = [], reason = '', contents }: Extract<Decision, { type: 'waiver' | 'conflict' }>,
  said: Said,
): State['waivers'] {
  const sealed = contents === undefined ? {} : { contents };
  return allows.map((one) => ({ type: 'waiver', ...one, reason, ...sealed, ...said }));
}

/** What stood in a body that held an erased value is read from the one made without it. */
function withoutErased(
  state: State,
  { bodies, decisions = [] }: Extract<Decision, { type: 'erasure' }>,
): State {
  const made = new Map(bodies.map(({ from, to }) => [from, to]));
  const now = (digest: string): string => made.get(digest) ?? digest;
  const contributors = Object.entries(state.contributors).map(([code, known]) => [
    code,
    {
      ...known,
      submissions: known.submissions.map((one) => ({ ...one, actions: now(one.actions) })),
      parts: known.parts.map((one) => ({ ...one, register: now(one.register) })),
    },
  ]);
  return {
    ...state,
    contributors: Object.fromEntries(contributors),
    merges: state.merges.map((merge) => ({ ...merge, changes: now(merge.changes) })),
    ownColumns: state.ownColumns.map((one) => ({ ...one, own: now(one.own) })),
    ...withoutContents(state, new Set(decisions.map(({ entry }) => entry))),
  };
}

/** Decisions of which everything that they quoted and said was erased: they decide nothing any more. */
function withoutContents(state: State, erased: ReadonlySet<number>): Partial<State> {
  if (erased.size === 0) return {};
  const text = erasedText;
  return {
    waivers: state.waivers.flatMap((one, at) => {
      if (!erased.has(one.entry)) return one;
      const { allows: _allows, ...kept } = one;
      return isSaidItself(state, at) ? { ...kept, read: {}, reason: erasedText } : [];
    }),
    conflictDecisions: state.conflictDecisions.map((one) => {
      if (!erased.has(one.entry)) return one;
      const { values: _values, reason: _reason, allows: _allows, ...kept } = one;
      return { ...kept, cells: [] };
    }),
    remarks: state.remarks.map((one) => (erased.has(one.entry) ? { ...one, text } : one)),
    answers: state.answers.map((one) => (erased.has(one.entry) ? { ...one, text } : one)),
  };
}

/** Whether it is what its entry says, and not an error that the entry lets stand beside it. */
function isSaidItself({ waivers, conflictDecisions }: State, at: number): boolean {
  const entry = waivers[at]?.entry;
  return (
    waivers.findIndex((one) => one.entry === entry) === at &&
    !conflictDecisions.some((one) => one.entry === entry)
  );
}
/** What was approved is drafted no longer: a later change is one of an actualisation. */
const afterApproval = (state: State, said: Said): State =>
  state.round?.kind === 'drafting' ? withoutRound(state, said) : state;

/** Opening a round closes the one before it: there is never more than one. */
function withoutRound(state: State, said: Said): State {
  if (state.round === null) return state;
  return {
    ...state,
    round: null,
    closedRounds: [...state.closedRounds, { ...state.round, closed: said.entry }],
  };
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];

function samePair(a: readonly [string, string], b: readonly [string, string]): boolean {
  return (a[0] === b[0] && a[1] === b[1]) || (a[0] === b[1] && a[1] === b[0]);
}
