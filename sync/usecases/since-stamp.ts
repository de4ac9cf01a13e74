import type { Action } from '../../shared/actions/action.ts';
import type { Stamp } from '../../shared/cells/raw-table.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { SinceStamp } from '../../shared/register/since-stamp.ts';
import type { Library } from '../library/library.ts';
import { comparedWith } from './known.ts';
import { readActions } from './logged-actions.ts';

/**
 * What the log says of a contributor since the stamp of a workbook. One that does not tell what it shows may be
 * older than any erasure.
 */
export async function sinceStamp(
  library: Library,
  state: State,
  plan: Plan,
  { code }: Contributor,
  stamp: Stamp | null,
): Promise<Result<SinceStamp>> {
  const { shows } = comparedWith(stamp, state, plan);
  const erased = state.erasures.filter(({ entry }) => entry > (shows ?? 0));
  const between: (readonly Action[])[] = [];
  const { submissions } = contributorState(state, code);
  for (const { entry, actions } of submissions.slice(0, -1)) {
    if (entry <= (shows ?? entry)) continue;
    const read = await readActions(library, actions, plan);
    if (!read.ok) return read;
    between.push(read.value);
  }
  return done({ erased, between });
}
