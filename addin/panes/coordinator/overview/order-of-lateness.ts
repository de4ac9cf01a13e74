import type { StatusReport } from '../../../../shared/contract/status.ts';

export type ContributorStanding = StatusReport['contributors'][number];

/** Who needs attention first: the latest, then who did not submit yet, then who brings most to merge. */
export function inOrderOfLateness(
  contributors: readonly ContributorStanding[],
): readonly ContributorStanding[] {
  const waited = ({ reminder, submission }: ContributorStanding) =>
    reminder === null ? 0 : submission === null ? 2 : 1;
  const toMerge = ({ sinceMerge: { added, changed, withdrawn }, conflicts }: ContributorStanding) =>
    added + changed + withdrawn + conflicts;
  return contributors.toSorted(
    (one, other) =>
      other.daysLate - one.daysLate || waited(other) - waited(one) || toMerge(other) - toMerge(one),
  );
}
