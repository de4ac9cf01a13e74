import { parseActionId } from '../../../shared/actions/action-id.ts';
import { type Identity, mayWriteFor } from '../../../shared/contract/identity.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type DecisionGround, refused, submittedAction } from './ground.ts';
import { withoutPersonalNumber } from './personal-number.ts';

/** A remark on an action, of the coordinator or a reader; the domain reads it beside the row. */
export async function remark(
  ground: DecisionGround,
  actionId: string,
  text: string,
): Promise<Result<Decision>> {
  const found = await submittedAction(ground, actionId);
  if (!found.ok) return found;
  const sound = withoutPersonalNumber(ground, text);
  return sound.ok ? done({ type: 'remark', actionId, text }) : sound;
}

/** Coordinators remark on any action, and so do readers: the platform's partners read and comment. */
export const mayRemark = ({ role }: Identity): boolean => role === 'coordinator' || role === 'reader';

/** What the domain answers to the remark under log number `to`. */
export interface Answer {
  readonly actionId: string;
  readonly to: number;
  readonly text: string;
}

/** The answer to a remark that was made on this action. */
export function answerRemark(ground: DecisionGround, { actionId, to, text }: Answer): Result<Decision> {
  const { state } = ground;
  const sound = withoutPersonalNumber(ground, text);
  if (!sound.ok) return sound;
  const remarked = state.remarks.some(({ entry, actionId: id }) => entry === to && id === actionId);
  if (remarked) return done({ type: 'answer', actionId, remark: to, text });
  const known = state.remarks.filter(({ actionId: id }) => id === actionId).map(({ entry }) => entry);
  return refused({
    nl: `Bij ${actionId} staat geen opmerking ${to}. Opmerkingen bij deze actie: ${known.join(', ') || 'geen'}.`,
    en: `${actionId} has no remark ${to}. Remarks on this action: ${known.join(', ') || 'none'}.`,
  });
}

/** The domain's own officers answer, or the coordinator for them. */
export const mayAnswer =
  (actionId: string) =>
  (identity: Identity): boolean =>
    mayWriteFor(identity, parseActionId(actionId)?.prefix ?? '');
