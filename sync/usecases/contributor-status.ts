import { daysBetween } from '../../shared/cells/date.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import { contributorState, type State, type Submission, standingAt } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { compareRows, countDifferences, type DifferenceCounts } from '../../shared/register/compare-rows.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Library } from '../library/library.ts';
import { decisionOn } from './decided-conflict.ts';
import { actionsAt } from './logged-actions.ts';
import type { RegisterState } from './register-state.ts';
import { reminderOf } from './reminder.ts';

/** What one contributor's standing is told from. */
interface ContributorStands {
  readonly state: State;
  readonly plan: Plan;
  readonly contributor: Contributor;
  readonly part: RegisterPart;
  readonly judged: RegisterState;
  readonly now: Date;
}

/** How one contributor stands: what it handed in, what of that is merged, and what it still owes. */
export async function contributorStatus(
  library: Library,
  { state, plan, contributor, part, judged, now }: ContributorStands,
): Promise<Result<StatusReport['contributors'][number]>> {
  const { round } = state;
  const { code, domain, name } = contributor;
  const { submissions, parts: merged } = contributorState(state, code);
  const submission = standingAt(submissions);
  const owing = round !== null && owes(round, code, submission) ? round : null;
  const late = owing === null ? 0 : daysAfter(owing.deadline, now);
  const sinceMerge = await countedSinceMerge(library, state, plan, code);
  if (!sinceMerge.ok) return sinceMerge;
  return done({
    contributor: code,
    domain,
    name,
    submission: submission === undefined ? null : submissionStatus(submission),
    merged: submission !== undefined && standingAt(merged)?.submission === submission.entry,
    daysLate: late,
    sinceMerge: sinceMerge.value,
    reminder:
      owing === null
        ? null
        : reminderOf(owing, contributor, plan.definition.title, late, openFor(judged, domain)),
    conflicts: part.conflicts.filter((conflict) => decisionOn(state, conflict) === undefined).length,
    waiting: part.waiting.length,
  });
}

const submissionStatus = ({ sequence, entry, at, by, counts, collected }: Submission) => ({
  sequence,
  entry,
  at,
  by: by.name,
  actions: counts.actions,
  errors: counts.errors,
  warnings: counts.warnings,
  ...(collected === undefined ? {} : { collected }),
});

const noDifferences: DifferenceCounts = { added: 0, changed: 0, withdrawn: 0 };

/** How the latest submission differs from the one that the register took last. */
async function countedSinceMerge(
  library: Library,
  state: State,
  plan: Plan,
  code: string,
): Promise<Result<DifferenceCounts>> {
  const { submissions, parts } = contributorState(state, code);
  const latest = standingAt(submissions);
  const taken = standingAt(parts)?.submission ?? 0;
  if (latest === undefined || latest.entry === taken) return done(noDifferences);
  const before = taken === 0 ? done([]) : await actionsAt(library, state, code, plan, taken);
  if (!before.ok) return before;
  const after = await actionsAt(library, state, code, plan);
  if (!after.ok) return after;
  const fields = plan.columns.map(({ field }) => field);
  return done(countDifferences(compareRows(fields, before.value, after.value)));
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
