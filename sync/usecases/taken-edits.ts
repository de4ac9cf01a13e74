import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { changesBody } from '../../shared/log/register-bodies.ts';
import type { State } from '../../shared/log/state.ts';
import type { RegisterEdit } from '../../shared/register/register-part.ts';
import type { Library } from '../library/library.ts';
import { readBody } from '../log/body-store.ts';
import { logBroken } from './outcomes.ts';

/**
 * Which of these edits a merge after log number `shows` took already. A register that could not be written keeps
 * showing what was typed in it; taking that a second time would undo what was decided, or gone back to, since.
 */
export async function takenSince(
  library: Library,
  state: State,
  shows: number,
  edits: readonly RegisterEdit[],
): Promise<Result<readonly RegisterEdit[]>> {
  const taken = new Set<RegisterEdit>();
  if (edits.length === 0) return done([]);
  for (const { changes } of state.merges.filter(({ entry }) => entry > shows)) {
    const body = await readBody(library, changesBody, changes);
    if (!body.ok) return logBroken(body.problem);
    for (const change of body.value.rows) {
      if (change.kind !== 'changed' || change.source !== 'coordinator') continue;
      const { actionId, field, after } = change;
      for (const edit of edits) {
        if (edit.actionId === actionId && edit.field === field && sameValue(edit.value, after))
          taken.add(edit);
      }
    }
  }
  return done([...taken]);
}
