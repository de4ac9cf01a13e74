import type { State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';

/**
 * Whether something is taken in from this contributor: `outside` where rounds are held and none is open for
 * it, `late` where its round's deadline has passed and the coordinator did not admit it. The deadline's day
 * itself is still in time.
 */
export function roundAccess(
  { round, closedRounds }: State,
  contributor: string,
  now: Date,
): 'open' | 'outside' | 'late' {
  if (round === null) return closedRounds.length > 0 ? 'outside' : 'open';
  if (!round.contributors.includes(contributor)) return 'outside';
  const past = dayOf(now) > round.deadline;
  return past && !round.late.includes(contributor) ? 'late' : 'open';
}
