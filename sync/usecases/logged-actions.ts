import type { Action } from '../../shared/actions/action.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import { actionsBody } from '../../shared/log/bodies.ts';
import type { ColumnsHead } from '../../shared/log/body-kind.ts';
import { partOf, registerBody } from '../../shared/log/register-bodies.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import {
  emptyPart,
  type OpenConflict,
  type RegisterPart,
  type RegisterRow,
  type Waiting,
} from '../../shared/register/register-part.ts';
import type { Library } from '../library/library.ts';
import { readBody } from '../log/body-store.ts';
import { logBroken } from './outcomes.ts';

/** The head under which bodies of this plan's actions are written. */
export const columnsHead = (plan: Plan): ColumnsHead => ({ columns: plan.columns.map(({ field }) => field) });

/**
 * Puts values logged under another order of columns in that of the plan in force. A column that the
 * plan has since lost is left out here; it stays in the log.
 */
function realign({ columns }: ColumnsHead, plan: Plan): (action: Action) => Action {
  const same =
    columns.length === plan.columns.length && columns.every((field, at) => plan.columns[at]?.field === field);
  if (same) return (action) => action;
  const from = plan.columns.map(({ field }) => columns.indexOf(field));
  return (action) => ({ ...action, values: from.map((at) => (at < 0 ? null : (action.values[at] ?? null))) });
}

/** The actions of a body of the kind that a submission names. */
export async function readActions(
  library: Library,
  digest: string,
  plan: Plan,
): Promise<Result<readonly Action[]>> {
  const body = await readBody(library, actionsBody, digest);
  if (!body.ok) return logBroken(body.problem);
  return done(body.value.rows.map(realign(body.value.head, plan)));
}

/** A contributor's actions as they stood at log number `number` (absent: now); `[]` before its first submission. */
export async function actionsAt(
  library: Library,
  state: State,
  contributor: string,
  plan: Plan,
  number?: number,
): Promise<Result<readonly Action[]>> {
  const submission = standingAt(contributorState(state, contributor).submissions, number);
  return submission === undefined ? done([]) : readActions(library, submission.actions, plan);
}

/** A contributor's part of the register as it stood at log number `number` (absent: now). */
export async function partAt(
  library: Library,
  state: State,
  contributor: string,
  plan: Plan,
  number?: number,
): Promise<Result<RegisterPart>> {
  const part = standingAt(contributorState(state, contributor).parts, number);
  if (part === undefined) return done(emptyPart);
  const body = await readBody(library, registerBody, part.register);
  if (!body.ok) return logBroken(body.problem);
  const align = realign(body.value.head, plan);
  const read = partOf(body.value.rows);
  return done({
    rows: read.rows.map(align),
    conflicts: inForce(read.conflicts, plan),
    waiting: read.waiting.map(alignTaken(align)),
  });
}

/** The whole register as it stood at log number `number` (absent: now), by contributor, in the plan's order. */
export async function registerParts(
  library: Library,
  state: State,
  plan: Plan,
  number?: number,
): Promise<Result<ReadonlyMap<string, RegisterPart>>> {
  const parts = new Map<string, RegisterPart>();
  for (const { code } of plan.contributors) {
    const part = await partAt(library, state, code, plan, number);
    if (!part.ok) return part;
    parts.set(code, part.value);
  }
  return done(parts);
}

/** The register's rows at a log number; parts that have not changed since are not read again. */
export async function rowsAt(
  library: Library,
  state: State,
  plan: Plan,
  number: number,
  newest: ReadonlyMap<string, RegisterPart>,
): Promise<Result<readonly RegisterRow[]>> {
  const rows: RegisterRow[] = [];
  for (const [code, now] of newest) {
    const { parts } = contributorState(state, code);
    const same = standingAt(parts, number)?.register === standingAt(parts)?.register;
    const part = same ? done(now) : await partAt(library, state, code, plan, number);
    if (!part.ok) return part;
    for (const row of part.value.rows) rows.push(row);
  }
  return done(rows);
}

/** Cells of columns that the plan no longer has wait for nothing. */
function inForce(conflicts: readonly OpenConflict[], plan: Plan): readonly OpenConflict[] {
  if (conflicts.every(({ cells }) => cells.every(({ field }) => plan.position(field) !== undefined)))
    return conflicts;
  return conflicts
    .map((conflict) => ({
      ...conflict,
      cells: conflict.cells.filter(({ field }) => plan.position(field) !== undefined),
    }))
    .filter(({ cells }) => cells.length > 0);
}

const alignTaken =
  (align: (action: Action) => Action) =>
  (waiting: Waiting): Waiting =>
    waiting.taken === undefined ? waiting : { ...waiting, taken: align(waiting.taken) };
