import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import type { StatusReport } from '../../../../shared/contract/status.ts';

/**
 * The action and the domain of which nobody said whether it takes part, where a finding is about that: its
 * subject is `OV-003|WVG` then.
 */
export function participationIn(
  { actionId, subject }: Pick<FindingJson, 'actionId' | 'subject'>,
  { coverage, contributors }: StatusReport,
): { readonly actionId: string; readonly domain: string } | null {
  const [action, domain, denied] = subject?.split('|') ?? [];
  if (actionId === null || action !== actionId || domain === undefined || denied !== undefined) return null;
  const known = coverage.domains.includes(domain) || contributors.some((one) => one.domain === domain);
  return known ? { actionId, domain } : null;
}
