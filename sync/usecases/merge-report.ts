import { done, type Result } from '../../shared/contract/problem.ts';
import type { MergeReport } from '../../shared/contract/reports.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import type { PlannedMerge } from './plan-merge.ts';
import { type MergeTold, mergeReport } from './present.ts';
import { registerState } from './register-state.ts';
import { titlesOf } from './titles.ts';
import { partsAfter } from './write-register.ts';

/** Tells a merge, made or previewed, with the register's findings and coverage after it. */
export async function tellMerge(
  { library }: Log,
  planned: PlannedMerge,
  told: MergeTold,
  language: Language,
): Promise<Result<MergeReport>> {
  const { state, inForce, asOf } = planned;
  const parts = partsAfter(planned);
  const judged = await registerState(library, state, inForce, parts, asOf);
  if (!judged.ok) return judged;
  const report = mergeReport(planned, told, judged.value, language);
  const titles = await titlesOf({ library, state, plan: inForce.plan }, namedIn(report), parts);
  return titles.ok ? done({ ...report, titles: titles.value }) : titles;
}

function* namedIn({ changes, conflicts, waiting, edits, findings }: MergeReport): Generator<string> {
  for (const { actionId } of [...changes, ...conflicts, ...waiting, ...edits, ...findings]) {
    if (actionId !== null) yield actionId;
  }
}
