import { parseActionId } from '../../shared/actions/action-id.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { Standing } from '../../shared/contract/standing.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Log } from '../log/log.ts';
import { addedLater } from './compared-copy.ts';
import { contributorOf } from './contributor-of.ts';
import { waiversOf } from './granted-waivers.ts';
import { knownOf } from './known.ts';
import { offeredEdits } from './offered-edits.ts';
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
  const asked = { stamp, table: null, now, withdraw: [] };
  const known = await knownOf(log, state, plan, contributor.value, asked);
  if (!known.ok) return known;
  const edits = await offeredEdits(log.library, state, plan, code);
  if (!edits.ok) return edits;
  const { submissions } = contributorState(state, code);
  const isLost = known.value.since.lost === true && submissions.length > 0;
  const later = isLost ? await addedLater(log.library, plan, submissions, known.value.latest) : done([]);
  if (!later.ok) return later;
  const waivers = waiversOf(state, code);
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
    ...(isLost ? { lost: { addedSince: later.value } } : {}),
    latest: [...latest],
    remarks: remarksOn(state, code),
    ...(waivers.length === 0 ? {} : { waivers: [...waivers] }),
    edits: [...edits.value],
  });
}

function remarksOn(state: State, contributor: string): Standing['remarks'] {
  const own = state.remarks.filter(({ actionId }) => parseActionId(actionId)?.prefix === contributor);
  return own.map(({ entry, actionId, by, at, text }) => {
    const answers = answersTo(state, entry);
    return { entry, actionId, by: by.name, at, text, ...(answers.length > 0 ? { answers } : {}) };
  });
}
