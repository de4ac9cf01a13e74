import type { MergeFact } from '../../shared/log/entry.ts';
import { changesBody, itemsOf, registerBody } from '../../shared/log/register-bodies.ts';
import { contributorState, standingAt } from '../../shared/log/state.ts';
import { type SealedBody, sealBody } from '../log/body-file.ts';
import { columnsHead } from './logged-actions.ts';
import { sealOwnColumns } from './own-columns.ts';
import type { PlannedMerge } from './plan-merge.ts';

/** What the log will say of a merge, with the bodies of all that it changes. */
export async function mergeFact(
  planned: PlannedMerge,
): Promise<{ readonly fact: MergeFact; readonly bodies: readonly SealedBody[] }> {
  const { contributors, inForce, state, asOf, sequence, backTo } = planned;
  const bodies: SealedBody[] = [];
  const parts: Record<string, { submission: number; register: string }> = {};
  for (const { contributor, submission, merge: merged, before } of contributors) {
    if (submission === null) continue;
    const last = standingAt(contributorState(state, contributor.code).parts);
    if (last !== undefined && merged.part === before) {
      parts[contributor.code] = { submission: submission.entry, register: last.register };
      continue;
    }
    const body = await sealBody(registerBody, columnsHead(inForce.plan), itemsOf(merged.part));
    bodies.push(body);
    parts[contributor.code] = { submission: submission.entry, register: body.digest };
  }
  const changes = await sealBody(
    changesBody,
    {},
    contributors.flatMap((one) => one.merge.changes),
  );
  bodies.push(changes);
  const own = planned.own.changed ? await sealOwnColumns(planned.own.columns) : null;
  if (own !== null) bodies.push(own);
  const fact: MergeFact = {
    kind: 'merge',
    sequence,
    asOf,
    parts,
    counts: countsOf(planned),
    changes: changes.digest,
    ...(own === null ? {} : { own: own.digest }),
    ...(backTo === undefined ? {} : { backTo: backTo.merge }),
  };
  return { fact, bodies };
}

function countsOf({ contributors }: PlannedMerge): MergeFact['counts'] {
  const sum = (key: keyof MergeFact['counts']) =>
    contributors.reduce((total, one) => total + one.merge.counts[key], 0);
  return {
    added: sum('added'),
    changed: sum('changed'),
    withdrawn: sum('withdrawn'),
    unchanged: sum('unchanged'),
    waiting: sum('waiting'),
    conflicts: sum('conflicts'),
    edits: sum('edits'),
  };
}
