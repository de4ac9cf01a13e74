import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { wordsInRole } from '../../../shared/rules/register/action-values.ts';
import { actionsAt, partAt } from '../logged-actions.ts';
import { contributorOfAction, type DecisionGround, refused, submittedAction } from './ground.ts';
import { decidedBefore, lastMerge, seenAsItStands } from './unseen.ts';

/**
 * Says of two actions that they are one joint action, or that they differ.
 *
 * @param seen the log number that was looked at; absent: it is decided as it stands now
 */
export async function decideJoint(
  ground: DecisionGround,
  [a, b]: readonly [string, string],
  joint: boolean,
  seen?: number,
): Promise<Result<Decision>> {
  const { state } = ground;
  const settled = state.joints.find(({ actions }) => actions.includes(a) && actions.includes(b));
  const asSeen = seenAsItStands(seen, [lastMerge(state), decidedBefore(settled)]);
  if (!asSeen.ok) return asSeen;
  if (a === b) {
    return refused({
      nl: `${a} staat er twee keer. Noem twee verschillende acties.`,
      en: `${a} stands there twice. Name two different actions.`,
    });
  }
  for (const id of [a, b]) {
    const found = await submittedAction(ground, id);
    if (!found.ok) return found;
  }
  return done({ type: 'joint', actions: [a, b], joint });
}

/** Confirms or denies that a domain takes part in another domain's action (G05). */
export async function decideParticipation(
  ground: DecisionGround,
  actionId: string,
  domain: string,
  confirmed: boolean,
): Promise<Result<Decision>> {
  const found = await submittedAction(ground, actionId);
  if (!found.ok) return found;
  if (ground.inForce.plan.domain(domain) === undefined) {
    return refused({
      nl: `Onbekend beleidsdomein: ${domain}. Kies een code uit het plan.`,
      en: `Unknown policy domain: ${domain}. Choose a code of the plan.`,
    });
  }
  const named = await domainsNamedIn(ground, actionId);
  if (!named.ok) return named;
  if (named.value.includes(domain)) return done({ type: 'participation', actionId, domain, confirmed });
  const others = named.value.join(', ');
  return refused({
    nl: `${actionId} noemt ${domain} niet als deelnemer. Wel: ${others || 'geen enkel domein'}.`,
    en: `${actionId} does not name ${domain} as taking part. It names: ${others || 'no domain'}.`,
  });
}

/** The domains that an action names beside its own, as it was submitted or as the register shows it. */
async function domainsNamedIn(ground: DecisionGround, actionId: string): Promise<Result<readonly string[]>> {
  const { library, state, inForce } = ground;
  const contributor = contributorOfAction(ground, actionId);
  if (!contributor.ok) return contributor;
  const { code, domain } = contributor.value;
  const submitted = await actionsAt(library, state, code, inForce.plan);
  if (!submitted.ok) return submitted;
  const part = await partAt(library, state, code, inForce.plan);
  if (!part.ok) return part;
  const rows = [...submitted.value, ...part.value.rows].filter(({ id }) => id === actionId);
  return done([
    ...new Set(
      rows.flatMap((action) =>
        wordsInRole({ contributor: code, domain, action }, 'co-domains', inForce.plan),
      ),
    ),
  ]);
}
