import type { Result } from '../../../shared/contract/problem.ts';
import type { Decision, Entry } from '../../../shared/log/entry.ts';
import { fold } from '../../../shared/log/fold.ts';
import type { State } from '../../../shared/log/state.ts';
import type { RegisterPart } from '../../../shared/register/register-part.ts';
import type { Waiver } from '../../../shared/register/waivers.ts';
import { allowing, type Despite, notAllowed } from '../allowed-errors.ts';
import { asOfDate, roundOf } from '../check-contribution.ts';
import { partAt } from '../logged-actions.ts';
import { mergeContributor } from '../merge-contributor.ts';
import { errorsBeyond, rowErrors } from '../row-errors.ts';
import { contributorOfAction, type DecisionGround } from './ground.ts';

/**
 * Judges a decision by the row as the next merge would leave it: with everything that was decided and submitted
 * before. Stops with the errors that it would bring, unless they were shown, named and reasoned; then gives what
 * is let stand with it.
 */
export async function judgedInRow(
  ground: DecisionGround,
  actionId: string,
  decision: Decision,
  despite: Despite | undefined,
): Promise<Result<readonly Waiver[]>> {
  const { library, state, inForce, now } = ground;
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const part = await partAt(library, state, contributor.value.code, inForce.plan);
  if (!part.ok) return part;
  const asOf = asOfDate(state, now);
  const after = afterSaying(ground, decision);
  const next = { part: part.value, edits: [], contested: [] };
  const merged = await mergeContributor(library, after, inForce, contributor.value, asOf, next);
  if (!merged.ok) return merged;
  const errorsOf = (rows: RegisterPart['rows']) => {
    const own = rows.filter(({ id }) => id === actionId);
    return rowErrors(inForce, { asOf, round: roundOf(state) }, contributor.value, own);
  };
  const brought = errorsBeyond(errorsOf(part.value.rows), errorsOf(merged.value.merge.part.rows));
  return allowing(notAllowed(brought, after.waivers), despite);
}

/** The state with the decision said. */
function afterSaying({ state, identity, now }: DecisionGround, decision: Decision): State {
  const entry: Entry = {
    number: state.number + 1,
    previous: null,
    plan: state.plan?.body ?? '',
    by: identity.person,
    at: now.toISOString(),
    operation: 'not-yet-said',
    fact: { kind: 'decision', decision },
  };
  return fold(state, entry);
}
