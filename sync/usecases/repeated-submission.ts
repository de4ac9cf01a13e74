import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Library } from '../library/library.ts';
import { highestNumber } from './given-numbers.ts';
import { actionsAt } from './logged-actions.ts';
import { planInForce } from './plan-in-force.ts';
import { accepted, prepare } from './prepare-submission.ts';
import type { SubmitRequest, Submitted } from './submission.ts';

/**
 * What a repeated request is answered, whose submission stands in the log already: the same as the first time,
 * whatever colleagues submitted and the coordinator decided since. A workbook that got the answer written into
 * it by then hands in nothing new, and is brought up to date.
 *
 * @param number the log number of its submission
 */
export async function answeredAgain(
  request: SubmitRequest,
  state: State,
  number: number,
): Promise<Result<Submitted>> {
  const { log, contributor, contribution } = request;
  const inForce = await planInForce(log, state);
  if (!inForce.ok) return inForce;
  const { plan } = inForce.value;
  const { stamp } = contribution;
  const isShown = stamp?.plan === plan.definition.id && stamp.shows >= number;
  const ground = isShown ? done(state) : await before(log.library, state, plan, contributor, number);
  if (!ground.ok) return ground;
  const result = await prepare(request, ground.value);
  if (!result.ok) return result;
  return done('outcome' in result.value ? result.value : accepted('accepted', result.value, state, number));
}

/** The state with what a submission was weighed by as it stood before this log number. */
async function before(
  library: Library,
  state: State,
  plan: Plan,
  code: string,
  number: number,
): Promise<Result<State>> {
  const isBefore = ({ entry }: { readonly entry: number }) => entry < number;
  const actions = await actionsAt(library, state, code, plan, number - 1);
  if (!actions.ok) return actions;
  const own = contributorState(state, code);
  const wasOpen = ({ entry, closed = number }: { readonly entry: number; readonly closed?: number }) =>
    entry < number && closed >= number;
  const rounds = [...state.closedRounds, ...(state.round === null ? [] : [state.round])];
  return done({
    ...state,
    round: rounds.findLast(wasOpen) ?? null,
    contributors: {
      ...state.contributors,
      [code]: {
        ...own,
        submissions: own.submissions.filter(isBefore),
        // Withdrawn actions stay among them, so that no number is higher than theirs.
        highest: highestNumber(0, code, actions.value),
      },
    },
    waivers: state.waivers.filter(isBefore),
    erasures: state.erasures.filter(isBefore),
  });
}
