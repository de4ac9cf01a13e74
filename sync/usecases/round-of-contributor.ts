import type { State } from '../../shared/log/state.ts';

/** Whether rounds are held and none is open for this contributor: then nothing is taken in. */
export function isOutsideRound({ round, closedRounds }: State, contributor: string): boolean {
  if (round === null) return closedRounds.length > 0;
  return !round.contributors.includes(contributor);
}
