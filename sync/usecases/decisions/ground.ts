import { parseActionId } from '../../../shared/actions/action-id.ts';
import type { Identity } from '../../../shared/contract/identity.ts';
import { done, type Result, stopped } from '../../../shared/contract/problem.ts';
import type { State } from '../../../shared/log/state.ts';
import type { Contributor } from '../../../shared/plan/definition.ts';
import type { Localised } from '../../../shared/text/localised.ts';
import type { Library } from '../../library/library.ts';
import { actionsAt } from '../logged-actions.ts';
import type { PlanInForce } from '../plan-in-force.ts';

/** Where decisions are made: one state of one library. */
export interface DecisionGround {
  readonly library: Library;
  readonly state: State;
  readonly inForce: PlanInForce;
  readonly now: Date;
  /** Who decides. */
  readonly identity: Identity;
}

export const refused = (message: Localised) => stopped('decision-refused', message);

/** Whose action an id is, by its prefix. */
export function contributorOfAction({ inForce }: DecisionGround, actionId: string): Result<Contributor> {
  const contributor = inForce.plan.contributor(parseActionId(actionId)?.prefix ?? '');
  return contributor === undefined ? unknownAction(actionId) : done(contributor);
}

/** Stops a decision on an action that nobody ever submitted. */
export function unknownAction(actionId: string) {
  return stopped('action-unknown', {
    nl: `Er is geen actie ${actionId}. Kijk de Actie-ID na in het register of in het werkboek.`,
    en: `There is no action ${actionId}. Check the id in the register or the workbook.`,
  });
}

/** That an action was submitted, withdrawn or not. */
export async function submittedAction(ground: DecisionGround, actionId: string): Promise<Result<null>> {
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const actions = await actionsAt(ground.library, ground.state, contributor.value.code, ground.inForce.plan);
  if (!actions.ok) return actions;
  return actions.value.some(({ id }) => id === actionId) ? done(null) : unknownAction(actionId);
}
