import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { changesBody } from '../../shared/log/register-bodies.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { RegisterEdit, RegisterPart } from '../../shared/register/register-part.ts';
import { valueAt } from '../../shared/register/row-content.ts';
import type { Library } from '../library/library.ts';
import { readBody } from '../log/body-store.ts';
import type { Log } from '../log/log.ts';
import { rowsAt } from './logged-actions.ts';
import { logBroken } from './outcomes.ts';

/** The log numbers between which a register's sheet stands. */
interface Standing {
  readonly shows: number;
  /** Towards which it was being written; `null` where writing was completed. */
  readonly writing: number | null;
}

/**
 * Which of these edits stood in the register already after a merge since log number `shows`: what a merge took
 * from there before, and what one wrote there before writing stopped again. Nobody typed that anew, and taking it
 * would undo what was decided, handed in or gone back to since.
 *
 * @param newest the register's parts as last merged
 */
export async function stoodBefore(
  { library }: Pick<Log, 'library'>,
  state: State,
  plan: Plan,
  standing: Standing,
  edits: readonly RegisterEdit[],
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<readonly RegisterEdit[]>> {
  if (edits.length === 0) return done([]);
  const taken = await takenSince(library, state, standing, edits);
  if (!taken.ok) return taken;
  const written = await writtenOnTheWay(library, state, plan, standing, edits, newest);
  if (!written.ok) return written;
  return done(edits.filter((edit) => taken.value.has(edit) || written.value.has(edit)));
}

async function takenSince(
  library: Library,
  state: State,
  { shows }: Standing,
  edits: readonly RegisterEdit[],
): Promise<Result<ReadonlySet<RegisterEdit>>> {
  const taken = new Set<RegisterEdit>();
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
  return done(taken);
}

/** Of the merges between which writing stopped more than once, each may have left cells of its own. */
async function writtenOnTheWay(
  library: Library,
  state: State,
  plan: Plan,
  { shows, writing }: Standing,
  edits: readonly RegisterEdit[],
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<ReadonlySet<RegisterEdit>>> {
  const written = new Set<RegisterEdit>();
  for (const { entry } of state.merges) {
    if (writing === null || entry <= shows || entry >= writing) continue;
    const then = await rowsAt(library, state, plan, entry, newest);
    if (!then.ok) return then;
    const rows = new Map(then.value.map((row) => [row.id, row]));
    for (const edit of edits) {
      const row = rows.get(edit.actionId);
      const position = plan.position(edit.field);
      if (row === undefined || position === undefined) continue;
      if (sameValue(valueAt(row, position), edit.value)) written.add(edit);
    }
  }
  return done(written);
}
