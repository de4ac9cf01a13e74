import { formatActionId, parseActionId } from '../../../shared/actions/action-id.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { GrantedWaiver } from '../../../shared/contract/waiver.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type Waiver, waivableOf, waiverFor } from '../../../shared/register/waivers.ts';
import { asOfDate } from '../check-contribution.ts';
import { grantedWaivers } from '../granted-waivers.ts';
import { actionsAt, registerParts } from '../logged-actions.ts';
import { registerState } from '../register-state.ts';
import { waivableIn } from '../waivable-errors.ts';
import { contributorOfAction, type DecisionGround, refused, unknownAction } from './ground.ts';
import { withoutPersonalNumber } from './personal-number.ts';
import { lastMerge, lastSubmission, seenAsItStands } from './unseen.ts';

export interface Waiving {
  readonly subject: string;
  readonly rule: string;
  readonly reason: string;
  /** The log number that was looked at; absent: it is waived as it stands now. */
  readonly seen?: number;
}

/**
 * Waives a waivable error: of an action (R11) for the values that stand there now, or of the register
 * (G01–G03) by what it is about, such as `OV/D2`.
 */
export async function waive(
  ground: DecisionGround,
  { subject, rule, reason, seen }: Waiving,
): Promise<Result<Decision>> {
  const { state } = ground;
  const own = parseActionId(subject.toUpperCase());
  const asSeen = seenAsItStands(seen, [own === null ? lastMerge(state) : lastSubmission(state, own.prefix)]);
  if (!asSeen.ok) return asSeen;
  const sound = withoutPersonalNumber(ground, reason);
  if (!sound.ok) return sound;
  const waivable =
    own === null ? await waivableOfRegister(ground) : await waivableOfAction(ground, formatActionId(own));
  if (!waivable.ok) return waivable;
  const found = waivable.value.find((one) => same(one.rule, rule) && same(one.subject, subject));
  const granted = found && waiverFor(grantedWaivers(state), found);
  if (granted !== undefined) return grantedAlready(granted);
  if (found !== undefined) return done({ type: 'waiver', ...found, reason });
  const open = waivable.value.map((one) => `${one.subject} ${one.rule}`).join(', ');
  return refused({
    nl: `Voor ${subject} staat geen fout ${rule} open waarvan afgeweken kan worden. Nu kan afgeweken worden van: ${open || 'niets'}.`,
    en: `No waivable error ${rule} stands open for ${subject}. Waivable now: ${open || 'nothing'}.`,
  });
}

/** Codes and ids are taken in any case. */
const same = (a: string, b: string): boolean => a.toUpperCase() === b.toUpperCase();

async function waivableOfAction(
  ground: DecisionGround,
  actionId: string,
): Promise<Result<readonly Waiver[]>> {
  const { library, state, inForce, now } = ground;
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const actions = await actionsAt(library, state, contributor.value.code, inForce.plan);
  if (!actions.ok) return actions;
  if (actions.value.every(({ id }) => id !== actionId)) return unknownAction(actionId);
  return done(waivableIn(inForce, state, contributor.value, actions.value, actionId, now));
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

const grantedAlready = ({ entry, rule, subject, reason, by }: GrantedWaiver) =>
  refused({
    nl: `De afwijking van ${rule} voor ${subject} is al toegestaan door ${by} (logboek ${entry}: ${reason}). Voeg samen: dan komt de actie in het register.`,
    en: `The waiver of ${rule} for ${subject} was granted already by ${by} (log ${entry}: ${reason}). Merge, and the action enters the register.`,
  });
