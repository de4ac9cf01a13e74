import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { RegisterChanges } from '../../shared/contract/register-changes.ts';
import type { State } from '../../shared/log/state.ts';

/** The merge that a version froze, or that has this number; without a name the latest. */
export function mergeNamed(state: State, name?: string): Result<RegisterChanges['from']> {
  const approval = state.approvals.find(({ version }) => version === name);
  const merge =
    name === undefined
      ? state.merges.at(-1)
      : state.merges.find(({ entry, sequence }) =>
          approval === undefined ? String(sequence) === name : entry === approval.merge,
        );
  if (merge === undefined) return unknownVersion(state, name ?? '');
  const { sequence, entry, at } = merge;
  // One merge may have been approved twice: who asks for a version is told of that one.
  const asked = approval ?? state.approvals.findLast((one) => one.merge === entry);
  return done({ merge: sequence, entry, at, version: asked?.version ?? null });
}

function unknownVersion({ approvals, merges }: State, name: string) {
  const versions = approvals.map(({ version }) => version).join(', ');
  const last = merges.at(-1)?.sequence ?? 0;
  return stopped('version-unknown', {
    nl: `Er is geen versie of samenvoeging ${name}. Goedgekeurde versies: ${versions || 'geen'}; samenvoegingen: ${last}.`,
    en: `There is no version or merge ${name}. Approved versions: ${versions || 'none'}; merges: ${last}.`,
  });
}
