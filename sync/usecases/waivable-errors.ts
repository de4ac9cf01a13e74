import type { Action } from '../../shared/actions/action.ts';
import type { State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import { type Waiver, waivableOf } from '../../shared/register/waivers.ts';
import { checkActions } from './check-actions.ts';
import { asOfDate, roundOf } from './check-contribution.ts';
import type { PlanInForce } from './plan-in-force.ts';

/** The waivable errors of one of a contributor's actions, waived or not, for the values that stand there now. */
export function waivableIn(
  inForce: PlanInForce,
  state: State,
  contributor: Contributor,
  actions: readonly Action[],
  actionId: string,
  now: Date,
): readonly Waiver[] {
  const known = {
    previous: actions,
    latest: actions,
    highestNumber: 0,
    round: roundOf(state),
    asOf: asOfDate(state, now),
    withdrawn: [],
    told: [],
  };
  const own = actions.filter(({ id }) => id === actionId);
  return checkActions(inForce, contributor, own, known)
    .map(waivableOf)
    .filter((one) => one !== null);
}
