import { done, type Result } from '../../shared/contract/problem.ts';
import type { Log } from '../log/log.ts';
import { mergeNamed } from './merge-named.ts';
import { currentState } from './outcomes.ts';
import { type MergeWay, type PlannedMerge, planMerge } from './plan-merge.ts';

/**
 * What a merge would do now; nothing is written.
 *
 * @param backTo the earlier merge or version that it would go back to
 */
export async function previewMerge(
  log: Log,
  now: Date,
  backTo?: string,
  way: MergeWay = {},
): Promise<Result<PlannedMerge>> {
  const state = await currentState(log);
  if (!state.ok) return state;
  const earlier = backTo === undefined ? done(undefined) : mergeNamed(state.value, backTo);
  return earlier.ok ? planMerge(log, state.value, now, { ...way, backTo: earlier.value }) : earlier;
}
