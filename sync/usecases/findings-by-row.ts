import type { Finding } from '../../shared/rules/finding.ts';

/** Findings by the sheet's own row number; those of the sheet as a whole stand under none. */
export function findingsByRow(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const byRow = new Map<number, Finding[]>();
  for (const finding of findings) {
    if (finding.row === null) continue;
    const there = byRow.get(finding.row);
    if (there === undefined) byRow.set(finding.row, [finding]);
    else there.push(finding);
  }
  return byRow;
}
