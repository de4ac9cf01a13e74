import type { State } from '../../shared/log/state.ts';

/**
 * Whether the rules say of an action what they said of it at the last merge: the plan, the round, the date that
 * counts as today, and what was waived are the same. What waited then waits still, without being read.
 */
export function judgedAsBefore(state: State, asOf: string): boolean {
  const last = state.merges.at(-1);
  if (last === undefined || last.asOf !== asOf) return false;
  const { plan, round, closedRounds, waivers, erasures } = state;
  const said = [
    plan?.entry,
    round?.entry,
    closedRounds.at(-1)?.closed,
    waivers.at(-1)?.entry,
    erasures.at(-1)?.entry,
  ];
  return said.every((entry = 0) => entry < last.entry);
}
