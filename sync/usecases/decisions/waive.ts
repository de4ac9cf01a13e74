import { parseActionId } from '../../../shared/actions/action-id.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type Waiver, waivableOf } from '../../../shared/register/waivers.ts';
import { checkActions } from '../check-actions.ts';
import { asOfDate, roundOf } from '../check-contribution.ts';
import { actionsAt, registerParts } from '../logged-actions.ts';
import { registerState } from '../register-state.ts';
import { contributorOfAction, type DecisionGround, refused, unknownAction } from './ground.ts';

/**
 * Waives a waivable error: of an action (R11) for the values that stand there now, or of the register
 * (G01–G03) by what it is about, such as `OV/D2`.
 */
export async function waive(
  ground: DecisionGround,
  { subject, rule, reason }: { readonly subject: string; readonly rule: string; readonly reason: string },
): Promise<Result<Decision>> {
  const waivable =
    parseActionId(subject) === null
      ? await waivableOfRegister(ground)
      : await waivableOfAction(ground, subject);
  if (!waivable.ok) return waivable;
  const found = waivable.value.find((one) => one.rule === rule && one.subject === subject);
  if (found !== undefined) return done({ type: 'waiver', ...found, reason });
  const open = waivable.value.map((one) => `${one.subject} ${one.rule}`).join(', ');
  return refused({
    nl: `Voor ${subject} staat geen fout ${rule} open waarvan afgeweken kan worden. Nu kan afgeweken worden van: ${open || 'niets'}.`,
    en: `No waivable error ${rule} stands open for ${subject}. Waivable now: ${open || 'nothing'}.`,
  });
}

async function waivableOfAction(
  ground: DecisionGround,
  actionId: string,
): Promise<Result<readonly Waiver[]>> {
  const { library, state, inForce, now } = ground;
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const actions = await actionsAt(library, state, contributor.value.code, inForce.plan);
  if (!actions.ok) return actions;
  const action = actions.value.find(({ id }) => id === actionId);
  if (action === undefined) return unknownAction(actionId);
  const known = {
    previous: actions.value,
    latest: actions.value,
    highestNumber: 0,
    round: roundOf(state),
    asOf: asOfDate(state, now),
    withdrawn: [],
    told: [],
  };
  const findings = checkActions(inForce, contributor.value, [action], known);
  return done(findings.map(waivableOf).filter((one) => one !== null));
}

async function waivableOfRegister({
  library,
  state,
  inForce,
  now,
}: DecisionGround): Promise<Result<readonly Waiver[]>> {
  const parts = await registerParts(library, state, inForce.plan);
  if (!parts.ok) return parts;
  const judged = await registerState(library, state, inForce, parts.value, asOfDate(state, now));
  if (!judged.ok) return judged;
  return done(judged.value.findings.map(waivableOf).filter((one) => one !== null));
}
