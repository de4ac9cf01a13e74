import type { Action } from '../../shared/actions/action.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { OfferedEdit } from '../../shared/register/offered-edit.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Library } from '../library/library.ts';
import { partAt, readActions } from './logged-actions.ts';

/** Cells in which the register holds another value than the contributor handed in, but for open conflicts. */
export async function offeredEdits(
  library: Library,
  state: State,
  plan: Plan,
  code: string,
): Promise<Result<readonly OfferedEdit[]>> {
  const part = await partAt(library, state, code, plan);
  if (!part.ok) return part;
  const { submissions, parts } = contributorState(state, code);
  const merged = standingAt(submissions, standingAt(parts)?.submission ?? 0);
  const taken = merged === undefined ? done([]) : await readActions(library, merged.actions, plan);
  return taken.ok ? done(editsOf(plan, part.value, taken.value)) : taken;
}

function editsOf(plan: Plan, part: RegisterPart, taken: readonly Action[]): readonly OfferedEdit[] {
  const handedIn = new Map(taken.map((action) => [action.id, action]));
  const open = new Set(
    part.conflicts.flatMap(({ actionId, cells }) => cells.map(({ field }) => `${actionId}.${field}`)),
  );
  const waiting = new Set(part.waiting.map(({ actionId }) => actionId));
  return part.rows.flatMap((row) => {
    const action = handedIn.get(row.id);
    if (action === undefined || waiting.has(row.id)) return [];
    return plan.columns.flatMap(({ field }, position) => {
      const value = row.values[position] ?? null;
      const same = sameValue(value, action.values[position] ?? null);
      return same || open.has(`${row.id}.${field}`) ? [] : [{ actionId: row.id, field, value }];
    });
  });
}
