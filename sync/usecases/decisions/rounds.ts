import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { type DecisionGround, refused } from './ground.ts';

/** Opens a round; the one before it closes. */
export function openRound(
  { inForce: { plan } }: DecisionGround,
  round: Omit<Extract<Decision, { type: 'round-opened' }>, 'type'>,
): Result<Decision> {
  const unknown = round.contributors.find((code) => plan.contributor(code) === undefined);
  if (unknown !== undefined) {
    return refused({
      nl: `Onbekende indiener: ${unknown}. Kies uit ${plan.contributors.map(({ code }) => code).join(', ')}.`,
      en: `Unknown contributor: ${unknown}. Choose from ${plan.contributors.map(({ code }) => code).join(', ')}.`,
    });
  }
  if (round.deadline < round.opens) {
    return refused({
      nl: 'De einddatum van de ronde ligt voor de begindatum. Verbeter de datums.',
      en: 'The round ends before it begins. Mend the dates.',
    });
  }
  return done({ type: 'round-opened', ...round });
}

/** Closes the open round. */
export function closeRound({ state }: DecisionGround): Result<Decision> {
  if (state.round !== null) return done({ type: 'round-closed', round: state.round.round });
  return refused({ nl: 'Er is geen ronde open.', en: 'No round is open.' });
}
