import { daysBetween } from '../../shared/cells/date.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import { contributorState, type State, type Submission, standingAt } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Library } from '../library/library.ts';
import { notAllowed } from './allowed-errors.ts';
import { asOfDate, roundOf } from './check-contribution.ts';
import { decisionOn } from './decided-conflict.ts';
import { actionsAt } from './logged-actions.ts';
import { type ContributorMerge, mergeContributor } from './merge-contributor.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { RegisterState } from './register-state.ts';
import { reminderOf } from './reminder.ts';
import { rowErrors } from './row-errors.ts';

/** What one contributor's standing is told from. */
interface ContributorStands {
  readonly state: State;
  readonly inForce: PlanInForce;
  readonly contributor: Contributor;
  /** What a merge would make of it now. */
  readonly next: ContributorMerge;
  readonly judged: RegisterState;
  readonly now: Date;
}

/** How one contributor stands: what it handed in, what of that is merged, and what it still owes. */
export async function contributorStatus(
  library: Library,
  stands: ContributorStands,
): Promise<Result<StatusReport['contributors'][number]>> {
  const { state, contributor, inForce, judged, now, next } = stands;
  const { round } = state;
  const { code, domain, name } = contributor;
  const { submissions, parts: merged } = contributorState(state, code);
  const submission = standingAt(submissions);
  const owing = round !== null && owes(round, code, submission) ? round : null;
  const late = owing === null ? 0 : daysAfter(owing.deadline, now);
  const { counts, part } = next.merge;
  const errors = submission === undefined ? done(0) : await openErrors(library, stands, submission);
  if (!errors.ok) return errors;
  return done({
    contributor: code,
    domain,
    name,
    submission: submission === undefined ? null : submissionStatus(submission, errors.value),
    merged: submission !== undefined && standingAt(merged)?.submission === submission.entry,
    mergeHelps: next.anew,
    owes: owing !== null,
    daysLate: late,
    sinceMerge: { added: counts.added, changed: counts.changed, withdrawn: counts.withdrawn },
    reminder:
      owing === null
        ? null
        : reminderOf(owing, contributor, inForce.plan.definition.title, late, openFor(judged, domain)),
    conflicts: part.conflicts.filter((conflict) => decisionOn(state, conflict) === undefined).length,
    waiting: part.waiting.length,
  });
}

const submissionStatus = ({ sequence, entry, at, by, counts, collected }: Submission, errors: number) => ({
  sequence,
  entry,
  at,
  by: by.name,
  actions: counts.actions,
  errors,
  warnings: counts.warnings,
  ...(collected === undefined ? {} : { collected }),
});

/** What a merge would make of it now, whatever is typed in the register: as the preview tells it. */
export async function nextMerge(
  library: Library,
  {
    state,
    inForce,
    contributor,
    part,
    now,
  }: Omit<ContributorStands, 'judged' | 'next'> & {
    readonly part: RegisterPart;
  },
): Promise<Result<ContributorMerge>> {
  const nothingTyped = { part, edits: [], contested: [] };
  return mergeContributor(library, state, inForce, contributor, asOfDate(state, now), nothingTyped);
}

/** The errors of what it handed in last that nobody allowed: accepted were only those that may be waived. */
async function openErrors(
  library: Library,
  { state, inForce, contributor, now }: ContributorStands,
  { counts }: Submission,
): Promise<Result<number>> {
  if (counts.errors === 0) return done(0);
  const actions = await actionsAt(library, state, contributor.code, inForce.plan);
  if (!actions.ok) return actions;
  const judgedOn = { asOf: asOfDate(state, now), round: roundOf(state) };
  return done(notAllowed(rowErrors(inForce, judgedOn, contributor, actions.value), state.waivers).length);
}

/** Errors of the register that one domain is to mend. */
const openFor = ({ findings }: RegisterState, domain: string): readonly Finding[] =>
  findings.filter(({ severity, subject }) => severity === 'error' && subject?.startsWith(`${domain}/`));

/** Whether the open round waits for this contributor: it takes part, and handed in nothing since it opened. */
function owes(round: State['round'], code: string, submission: Submission | undefined): boolean {
  if (round === null || !round.contributors.includes(code)) return false;
  return submission === undefined || submission.entry < round.entry;
}

/** Whole days from the deadline to today; 0 on the day itself and before. */
function daysAfter(deadline: string, now: Date): number {
  return Math.max(0, daysBetween(deadline, dayOf(now)));
}
