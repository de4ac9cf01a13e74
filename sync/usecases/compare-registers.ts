import { done, type Result } from '../../shared/contract/problem.ts';
import type { RegisterChanges } from '../../shared/contract/register-changes.ts';
import { contributorState, type State, standingAt } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { compareRows, countDifferences, type RowDifference } from '../../shared/register/compare-rows.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { Log } from '../log/log.ts';
import { partAt } from './logged-actions.ts';
import { mergeNamed } from './merge-named.ts';
import { currentGround } from './plan-in-force.ts';
import { type Shows, showing } from './shown-value.ts';
import { titlesOf } from './titles.ts';

export interface Compared {
  /** An approved version, such as `1.0`, or the number of a merge. */
  readonly from: string;
  /** The same; absent: the latest merge. */
  readonly to?: string | undefined;
  /** So many changes are told one by one. */
  readonly most: number;
}

interface Difference {
  readonly contributor: string;
  readonly difference: RowDifference;
}

/** How the register changed between two merges or approved versions, cell by cell. */
export async function compareRegisters(
  log: Log,
  { from, to, most }: Compared,
  language: Language,
): Promise<Result<RegisterChanges>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const earlier = mergeNamed(state, from);
  if (!earlier.ok) return earlier;
  const later = mergeNamed(state, to);
  if (!later.ok) return later;

  const differences: Difference[] = [];
  for (const { code } of plan.contributors) {
    const found = await differencesOf(log, state, plan, code, earlier.value.entry, later.value.entry);
    if (!found.ok) return found;
    for (const difference of found.value) differences.push({ contributor: code, difference });
  }
  const shows = showing(plan, state, language);
  const changes = differences.slice(0, most).map((one) => inWords(shows, one));
  const named = changes.map(({ actionId }) => actionId);
  const titles = await titlesOf({ library: log.library, state, plan }, named);
  if (!titles.ok) return titles;
  return done({
    from: earlier.value,
    to: later.value,
    counts: countDifferences(differences.map(({ difference }) => difference)),
    changes,
    changesInAll: differences.length,
    titles: titles.value,
  });
}

async function differencesOf(
  { library }: Log,
  state: State,
  plan: Plan,
  contributor: string,
  from: number,
  to: number,
): Promise<Result<readonly RowDifference[]>> {
  const { parts } = contributorState(state, contributor);
  if (standingAt(parts, from)?.register === standingAt(parts, to)?.register) return done([]);
  const before = await partAt(library, state, contributor, plan, from);
  if (!before.ok) return before;
  const after = await partAt(library, state, contributor, plan, to);
  if (!after.ok) return after;
  const fields = plan.columns.map(({ field }) => field);
  return done(compareRows(fields, before.value.rows, after.value.rows));
}

function inWords(shows: Shows, { contributor, difference }: Difference) {
  const { actionId, kind } = difference;
  if (difference.kind !== 'changed')
    return { contributor, actionId, what: kind, column: null, before: '', after: '' };
  const { field, before, after } = difference;
  return {
    contributor,
    actionId,
    what: kind,
    column: field,
    before: shows(actionId, field, before),
    after: shows(actionId, field, after),
  };
}
