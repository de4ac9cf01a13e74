import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type DecisionGround, refused, submittedAction } from './ground.ts';

/** Says of two actions that they are one joint action, or that they differ. */
export async function decideJoint(
  ground: DecisionGround,
  [a, b]: readonly [string, string],
  joint: boolean,
): Promise<Result<Decision>> {
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
  return done({ type: 'participation', actionId, domain, confirmed });
}
