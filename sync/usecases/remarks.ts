import { parseActionId } from '../../shared/actions/action-id.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { RemarksReport } from '../../shared/contract/remarks.ts';
import type { State } from '../../shared/log/state.ts';
import type { Log } from '../log/log.ts';
import { currentGround } from './plan-in-force.ts';
import { titlesOf } from './titles.ts';

/** Every remark on an action, of whichever contributor, with its answers. */
export async function remarks(log: Log): Promise<Result<RemarksReport>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const named = state.remarks.map(({ actionId }) => actionId);
  const titles = await titlesOf({ library: log.library, state, plan: inForce.plan }, named);
  if (!titles.ok) return titles;
  return done({
    entry: state.number,
    remarks: state.remarks.map(({ entry, actionId, by, at, text }) => ({
      entry,
      actionId,
      contributor: parseActionId(actionId)?.prefix ?? '',
      by: by.name,
      at,
      text,
      answers: answersTo(state, entry),
    })),
    titles: titles.value,
  });
}

/** The answers to a remark, oldest first. */
export function answersTo(state: State, remark: number): RemarksReport['remarks'][number]['answers'] {
  return state.answers
    .filter((answer) => answer.remark === remark)
    .map(({ by, at, text }) => ({ by: by.name, at, text }));
}
