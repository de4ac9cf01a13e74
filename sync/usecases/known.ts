import type { Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Log } from '../log/log.ts';
import { asOfDate, type Known, roundOf } from './check-contribution.ts';
import { actionsAt } from './logged-actions.ts';

/** What somebody hands in, as far as it decides which of the log's facts count. */
export interface KnownFor {
  readonly stamp: Stamp | null;
  readonly now: Date;
  /** Ids whose withdrawal the officer confirmed. */
  readonly withdraw: readonly string[];
}

/**
 * What the log knows of a contributor that a check needs. A workbook without a stamp of this plan, or with
 * one that this log has not reached, is compared with the latest submission.
 */
export async function knownOf(
  { library }: Log,
  state: State,
  plan: Plan,
  contributor: Contributor,
  { stamp, now, withdraw }: KnownFor,
): Promise<Result<Known>> {
  const { code } = contributor;
  const shown = stamp?.plan === plan.definition.id ? stamp.shows : undefined;
  const number = shown !== undefined && shown > state.number ? undefined : shown;
  const previous = await actionsAt(library, state, code, plan, number);
  if (!previous.ok) return previous;
  const { submissions, highest } = contributorState(state, code);
  // The very same array before any submission, so that the merge can tell.
  const latest = submissions.length === 0 ? previous : await actionsAt(library, state, code, plan);
  if (!latest.ok) return latest;
  return done({
    previous: previous.value,
    latest: latest.value,
    highestNumber: highest,
    round: roundOf(state),
    asOf: asOfDate(state, now),
    withdrawn: withdraw,
  });
}
