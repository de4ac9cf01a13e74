import type { Result } from '../../shared/contract/problem.ts';
import { type Merged, type MergeRequest, merge } from './merge.ts';
import { mergeNamed } from './merge-named.ts';
import { currentState } from './outcomes.ts';

/**
 * Gives the register the values of an earlier merge or approved version again, as a new merge: nothing is
 * erased. What is there to merge is merged first, so that the log holds every edit and submission; the old
 * values then stand as the coordinator's, and what the domains handed in since stays offered to both sides.
 *
 * @param name an approved version, or the number of a merge
 */
export async function mergeBack(request: MergeRequest, name: string): Promise<Result<Merged>> {
  const state = await currentState(request.log);
  if (!state.ok) return state;
  const earlier = mergeNamed(state.value, name);
  if (!earlier.ok) return earlier;
  const before = await merge({ ...request, operation: `${request.operation}/before` });
  if (!before.ok) return before;
  return merge({ ...request, backTo: earlier.value });
}
