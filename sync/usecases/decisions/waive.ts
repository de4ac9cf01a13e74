import { formatActionId, parseActionId } from '../../../shared/actions/action-id.ts';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { GrantedWaiver } from '../../../shared/contract/waiver.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { isWaived, type Waiver, waivableOf, waiverFor } from '../../../shared/register/waivers.ts';
import { asOfDate, roundOf } from '../check-contribution.ts';
import { grantedWaivers } from '../granted-waivers.ts';
import { actionsAt, partAt, registerParts } from '../logged-actions.ts';
import { registerState } from '../register-state.ts';
import { rowErrors } from '../row-errors.ts';
import { waivableIn } from '../waivable-errors.ts';
import { contributorOfAction, type DecisionGround, refused, unknownAction } from './ground.ts';
import { withoutPersonalNumber } from './personal-number.ts';
import { lastMerge, lastSubmission, seenAsItStands } from './unseen.ts';
import { judgedInRow } from './what-it-brings.ts';

export interface Waiving {
  readonly subject: string;
  readonly rule: string;
  readonly reason: string;
  /** Errors that come into the row with what waited, and are let stand for this reason, by `OV-014.R07`. */
  readonly despite?: readonly string[];
  /** The log number that was looked at; absent: it is waived as it stands now. */
  readonly seen?: number;
}

/**
 * Allows an error: a waivable one of an action (R11) for the values that were submitted, any that stands in the
 * action's row of the register for the values that stand there, or one of the register as a whole by what it is
 * about, such as `OV/D2`.
 */
export async function waive(
  ground: DecisionGround,
  { subject, rule, reason, despite = [], seen }: Waiving,
): Promise<Result<Decision>> {
  const { state } = ground;
  const own = parseActionId(subject.toUpperCase());
  const asSeen = seenAsItStands(seen, [
    lastMerge(state),
    own === null ? undefined : lastSubmission(state, own.prefix),
  ]);
  if (!asSeen.ok) return asSeen;
  const sound = withoutPersonalNumber(ground, reason);
  if (!sound.ok) return sound;
  const waivable =
    own === null ? await waivableOfRegister(ground) : await waivableOfAction(ground, formatActionId(own));
  if (!waivable.ok) return waivable;
  const asked = waivable.value.filter((one) => same(one.rule, rule) && same(one.subject, subject));
  const found = asked.find((one) => !isWaived(state.waivers, one));
  const granted = asked[0] && waiverFor(grantedWaivers(state), asked[0]);
  if (found === undefined && granted !== undefined) return grantedAlready(granted);
  if (found !== undefined) return allowed(ground, { type: 'waiver', ...found, reason }, despite);
  const open = waivable.value.map((one) => `${one.subject} ${one.rule}`).join(', ');
  return refused({
    nl: `Voor ${subject} staat geen fout ${rule} open die u kunt toelaten. Nu kunt u toelaten: ${open || 'niets'}.`,
    en: `No error ${rule} that you can allow stands open for ${subject}. To be allowed now: ${open || 'nothing'}.`,
  });
}

/** With what else comes into the row of an action whose change waited for it. */
async function allowed(
  ground: DecisionGround,
  waiver: Extract<Decision, { type: 'waiver' }>,
  despite: readonly string[],
): Promise<Result<Decision>> {
  const { subject, reason } = waiver;
  if (parseActionId(subject) === null) return done(waiver);
  const allows = await judgedInRow(ground, subject, waiver, { errors: despite, reason });
  if (!allows.ok) return allows;
  return done(allows.value.length === 0 ? waiver : { ...waiver, allows: allows.value });
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
  const part = await partAt(library, state, contributor.value.code, inForce.plan);
  if (!part.ok) return part;
  const rows = part.value.rows.filter(({ id }) => id === actionId);
  const judgedOn = { asOf: asOfDate(state, now), round: roundOf(state) };
  return done([
    ...waivableIn(inForce, state, contributor.value, actions.value, actionId, now),
    ...rowErrors(inForce, judgedOn, contributor.value, rows).flatMap((error) => waivableOf(error) ?? []),
  ]);
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
