import type { StatusReport } from '../../../../shared/contract/status.ts';

export type ContributorStanding = StatusReport['contributors'][number];

/** Who needs attention first: the latest, then who did not submit yet, then the plan's order. */
export function inOrderOfLateness(
  contributors: readonly ContributorStanding[],
): readonly ContributorStanding[] {
  const waited = ({ reminder, submission }: ContributorStanding) =>
    reminder === null ? 0 : submission === null ? 2 : 1;
  return contributors.toSorted((one, other) => other.daysLate - one.daysLate || waited(other) - waited(one));
}
