import type { State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';

export type RoundAccess = 'open' | 'planned' | 'outside' | 'late';

/**
 * Whether something is taken in from this contributor: `planned` where its round has not begun, `outside` where
 * none is open for it though rounds are held or a version was approved, `late` where its round's deadline has
 * passed and the coordinator did not admit it. The first day and the deadline's day itself are in time.
 */
export function roundAccess(
  { round, closedRounds, approvals }: State,
  contributor: string,
  now: Date,
): RoundAccess {
  if (round === null) return closedRounds.length + approvals.length > 0 ? 'outside' : 'open';
  // What was approved is drafted no longer, whatever an older log left open.
  if (round.kind === 'drafting' && approvals.length > 0) return 'outside';
  if (!round.contributors.includes(contributor)) return 'outside';
  const today = dayOf(now);
  if (today < round.opens) return 'planned';
  return today > round.deadline && !round.late.includes(contributor) ? 'late' : 'open';
}
