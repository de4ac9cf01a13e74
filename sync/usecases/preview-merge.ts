import { done, type Result } from '../../shared/contract/problem.ts';
import type { Localised } from '../../shared/text/localised.ts';
import { imaginedLibrary } from '../library/imagined-library.ts';
import { append } from '../log/append.ts';
import { Log } from '../log/log.ts';
import { mergeFact } from './merge-fact.ts';
import { mergeNamed } from './merge-named.ts';
import { currentState, saidOf } from './outcomes.ts';
import { changesAnything, type MergeWay, type PlannedMerge, planMerge } from './plan-merge.ts';

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
  if (backTo === undefined) return planMerge(log, state.value, now, way);
  const earlier = mergeNamed(state.value, backTo);
  return earlier.ok ? planBack(log, now, { ...way, backTo: earlier.value }) : earlier;
}

/**
 * Going back is two merges: what waits is merged first, and the old values then stand over it. The first is
 * made in imagination, so that the second is shown as it will be.
 */
async function planBack(log: Log, now: Date, { backTo, ...way }: MergeWay): Promise<Result<PlannedMerge>> {
  const imagined = new Log(imaginedLibrary(log.library));
  const outcome = await append<Result<PlannedMerge>>(imagined, {
    by: { account: 'preview', name: 'preview' },
    at: now.toISOString(),
    operation: 'preview-of-the-merge-before',
    plan: async (state) => {
      const planned = await planMerge(imagined, state, now, way);
      return planned.ok && changesAnything(planned.value) ? mergeFact(planned.value) : { stop: planned };
    },
  });
  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'stopped' && !said.stop.ok) return said.stop;
  const planned = await planMerge(imagined, said.state, now, { ...way, backTo });
  if (!planned.ok || said.kind === 'stopped') return planned;
  return done({ ...planned.value, remarks: [mergedFirst, ...planned.value.remarks] });
}

const mergedFirst: Localised = {
  nl: 'Eerst wordt samengevoegd wat nu op een samenvoeging wacht, zodat niets verloren gaat; de oude waarden komen daarna, als een tweede samenvoeging.',
  en: 'What waits for a merge now is merged first, so that nothing is lost; the old values come after it, as a second merge.',
};
