import type { Action } from '../../shared/actions/action.ts';
import { parseActionId } from '../../shared/actions/action-id.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Standing } from '../../shared/contract/standing.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Log } from '../log/log.ts';
import { contributorOf } from './contributor-of.ts';
import { knownOf } from './known.ts';
import { partAt, readActions } from './logged-actions.ts';
import { currentGround } from './plan-in-force.ts';
import { answersTo } from './remarks.ts';
import { roundAccess } from './round-of-contributor.ts';

/**
 * What the log knows of one contributor, for an add-in that checks an open workbook by itself.
 *
 * @param shows the log number that the workbook shows; `null` where it carries none
 */
export async function standing(
  log: Log,
  code: string,
  shows: number | null,
  now: Date,
): Promise<Result<Standing>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const contributor = contributorOf(plan, code, { name: '', stamp: null, rows: [] });
  if (!contributor.ok) return contributor;
  const stamp = shows === null ? null : { plan: plan.definition.id, shows };
  const known = await knownOf(log, state, plan, contributor.value, { stamp, now, withdraw: [] });
  if (!known.ok) return known;
  const part = await partAt(log.library, state, code, plan);
  if (!part.ok) return part;
  const { submissions, parts } = contributorState(state, code);
  const merged = standingAt(submissions, standingAt(parts)?.submission ?? 0);
  const taken = merged === undefined ? done([]) : await readActions(log.library, merged.actions, plan);
  if (!taken.ok) return taken;
  const { previous, latest, highestNumber, asOf, round } = known.value;
  return done({
    contributor: code,
    entry: state.number,
    asOf,
    round,
    closed: roundAccess(state, code, now) !== 'open',
    sequence: standingAt(submissions)?.sequence ?? null,
    highestNumber,
    previous: [...previous],
    latest: [...latest],
    remarks: remarksOn(state, code),
    edits: editsOf(plan, part.value, taken.value),
  });
}

function remarksOn(state: State, contributor: string): Standing['remarks'] {
  const own = state.remarks.filter(({ actionId }) => parseActionId(actionId)?.prefix === contributor);
  return own.map(({ entry, actionId, by, at, text }) => {
    const answers = answersTo(state, entry);
    return { entry, actionId, by: by.name, at, text, ...(answers.length > 0 ? { answers } : {}) };
  });
}

/** Cells in which the register holds another value than the contributor handed in, but for open conflicts. */
function editsOf(plan: Plan, part: RegisterPart, taken: readonly Action[]): Standing['edits'] {
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
