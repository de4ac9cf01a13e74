import type { Action } from '../../shared/actions/action.ts';
import { parseActionId } from '../../shared/actions/action-id.ts';
import { readRows } from '../../shared/actions/read-rows.ts';
import { showDate } from '../../shared/cells/date.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { countFindings } from '../../shared/contract/finding-json.ts';
import { mayWriteFor } from '../../shared/contract/identity.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { contributorState, entryOfOperation, type State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { successorOf } from '../../shared/plan/succession.ts';
import { waivableOf } from '../../shared/register/waivers.ts';
import { anothersWorkbook } from './anothers-workbook.ts';
import { givenNumbers } from './given-numbers.ts';
import { planInForce } from './plan-in-force.ts';
import { roundAccess } from './round-of-contributor.ts';
import type { Prepared, SubmitRequest, Submitted } from './submission.ts';
import { isBlocking, weigh } from './weigh-contribution.ts';

/** The outcome of what the log says, or said before. */
export function accepted(
  outcome: 'accepted' | 'unchanged',
  prepared: Prepared,
  state: State,
  number: number = state.number,
): Submitted {
  const { inForce, contributor, checked, handedIn, merge, waiting } = prepared;
  const receipts = contributorState(state, contributor.code).submissions.filter(
    ({ entry }) => entry <= number,
  );
  const submission = receipts.at(-1);
  if (submission === undefined) throw new Error(`no submission of ${contributor.code} at ${number}`);
  const given = givenNumbers(checked);
  const shows = Math.max(submission.entry, erasedLast(state, contributor.code, number));
  const takenOver = cellsOfOthers(handedIn, merge.actions);
  return {
    outcome,
    contributor,
    submission,
    receipts,
    shows,
    merge,
    checked,
    given,
    waiting,
    takenOver,
    inForce,
  };
}

/** The last entry up to this number that erased something of the contributor; 0 for none. */
function erasedLast({ erasures }: State, code: string, number: number): number {
  const own = erasures.filter(({ actionId }) => parseActionId(actionId)?.prefix === code);
  return own.findLast(({ entry }) => entry <= number)?.entry ?? 0;
}

/** How many cells of the workbook's own actions the merge filled with what a colleague submitted. */
function cellsOfOthers(local: readonly Action[], merged: readonly Action[]): number {
  const after = new Map(merged.map((action) => [action.id, action]));
  return local.reduce((sum, { id, values }) => {
    const action = after.get(id);
    return sum + values.filter((value, at) => !sameValue(value, action?.values[at] ?? null)).length;
  }, 0);
}

/**
 * Checks and merges, all of it against one state of the log: what may be said of the submission, or its outcome
 * where nothing is to be said.
 */
export async function prepare(request: SubmitRequest, state: State): Promise<Result<Submitted | Prepared>> {
  const { log, identity } = request;
  const found = await planInForce(log, state);
  if (!found.ok) return found;
  const inForce = found.value;
  const contributor = inForce.plan.contributor(request.contributor);
  if (contributor === undefined || !mayWriteFor(identity, contributor.code))
    return notTheirs(request.contributor);
  const { stamp, table } = request.contribution;
  // Only a stamp of somebody else's is worth asking the ids whose rows these are.
  const rows =
    stamp === null || stamp.contributor === contributor.code ? [] : readRows(table, inForce.plan).rows;
  const refused = anothersWorkbook(inForce.plan, contributor.code, { ...request.contribution, rows });
  if (refused !== null) return refused;
  const saidBefore = entryOfOperation(state, request.operation) !== null;
  const closed = saidBefore ? null : outsideRound(state, inForce.plan, contributor, request.now);
  if (closed !== null) return closed;

  const result = await weigh(request, state, inForce, contributor);
  if (!result.ok) return result;
  const { known, checked, merge, findings } = result.value;
  if (findings.some(isBlocking)) return done({ outcome: 'refused', contributor, checked, findings });
  const receipts = contributorState(state, contributor.code).submissions;
  if (merge.conflicts.length > 0) return done({ outcome: 'choose', contributor, receipts, merge, inForce });
  const standing = new Set(merge.actions.filter((action) => !action.withdrawn).map(({ id }) => id));
  const waiting = findings
    .map(waivableOf)
    .filter((waivable) => waivable !== null)
    .filter((waivable) => standing.has(waivable.subject));
  const counts = { actions: standing.size, ...countFindings(checked.findings) };
  const prepared: Prepared = { inForce, contributor, ...result.value, waiting, counts };
  return done(
    receipts.length > 0 && merge.actions === known.latest ? accepted('unchanged', prepared, state) : prepared,
  );
}

function notTheirs(code: string) {
  return stopped('not-allowed', {
    nl: `U kunt niet indienen voor ${code}. Vraag de coördinator om toegang, of kies uw eigen werkboek.`,
    en: `You cannot submit for ${code}. Ask the coordinator for access, or choose your own workbook.`,
  });
}

function outsideRound(state: State, plan: Plan, { code, domain }: Contributor, now: Date) {
  const access = roundAccess(state, code, now);
  // A round that names it nevertheless is the coordinator's own word.
  const gone = access === 'outside' || state.round === null ? noLongerThere(plan, domain, now) : null;
  if (gone !== null) return gone;
  switch (access) {
    case 'open':
      return null;
    case 'outside':
      return stopped('round-closed', {
        nl: `Er loopt nu geen ronde voor ${code}; er is niets bewaard. Vraag de coördinator om een ronde te openen.`,
        en: `No round is open for ${code} now; nothing was kept. Ask the coordinator to open a round.`,
      });
    case 'planned': {
      const { round: name = '', opens = '' } = state.round ?? {};
      return stopped('round-closed', {
        nl: `${name} begint op ${showDate(opens)}; er is niets bewaard. Dien vanaf die dag in, of vraag de coördinator om de ronde vroeger te openen.`,
        en: `${name} begins on ${showDate(opens)}; nothing was kept. Submit from that day on, or ask the coordinator to open the round earlier.`,
      });
    }
    case 'late': {
      const { round: name = '', deadline = '' } = state.round ?? {};
      return stopped('round-closed', {
        nl: `${name} liep tot ${showDate(deadline)}; er is niets bewaard. Vraag de coördinator om ${code} nog te laten indienen, en dien dan opnieuw in.`,
        en: `${name} ended on ${showDate(deadline)}; nothing was kept. Ask the coordinator to admit ${code} late, then submit again.`,
      });
    }
  }
}

/** Its domain no longer exists: whose actions these are now is told. */
function noLongerThere(plan: Plan, code: string, now: Date) {
  const { validTo } = plan.domain(code) ?? {};
  if (validTo === undefined || dayOf(now) <= validTo) return null;
  const next = successorOf(plan, code);
  const until = showDate(validTo);
  return stopped('round-closed', {
    nl: `Het beleidsdomein ${code} bestond tot ${until}; er is niets bewaard. ${next === undefined ? 'Vraag de coördinator wie het opvolgt.' : `Dien nieuwe acties in bij ${next.code} (${next.name}); de acties van ${code} blijven in het register staan.`}`,
    en: `The policy domain ${code} existed until ${until}; nothing was kept. ${next === undefined ? 'Ask the coordinator who succeeds it.' : `Submit new actions with ${next.code} (${next.name}); the actions of ${code} stay in the register.`}`,
  });
}
