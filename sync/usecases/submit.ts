import type { Action } from '../../shared/actions/action.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { showDate } from '../../shared/cells/date.ts';
import { sameValue } from '../../shared/cells/value.ts';
import { countFindings } from '../../shared/contract/finding-json.ts';
import { type Identity, mayWriteFor } from '../../shared/contract/identity.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import { actionsBody } from '../../shared/log/bodies.ts';
import type { Counts } from '../../shared/log/entry.ts';
import { contributorState, entryOfOperation, type State, type Submission } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import { sameValues } from '../../shared/register/row-content.ts';
import { mergeSubmission, type SubmissionMerge } from '../../shared/register/submission-merge.ts';
import type { Choice } from '../../shared/register/submitted-action.ts';
import { isWaived, type Waiver, waivableOf } from '../../shared/register/waivers.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { append } from '../log/append.ts';
import { sealBody } from '../log/body-file.ts';
import type { Log } from '../log/log.ts';
import { checkActions } from './check-actions.ts';
import { type CheckedContribution, checkContribution, type Known } from './check-contribution.ts';
import type { Contribution } from './contribution.ts';
import { withoutErased } from './erased-cells.ts';
import { withFixes } from './fixes.ts';
import { givenNumbers, highestNumber } from './given-numbers.ts';
import { knownOf } from './known.ts';
import { columnsHead } from './logged-actions.ts';
import { saidOf } from './outcomes.ts';
import { type PlanInForce, planInForce } from './plan-in-force.ts';
import { roundAccess } from './round-of-contributor.ts';

/** Somebody's request to submit a contribution. */
export interface SubmitRequest {
  readonly log: Log;
  readonly identity: Identity;
  readonly now: Date;
  /** The key of the request; the same when it is tried again. */
  readonly operation: string;
  /** The contributor's code. */
  readonly contributor: string;
  readonly contribution: Contribution;
  readonly withdraw: readonly string[];
  readonly choices: Readonly<Record<string, Choice>>;
  /** Apply every fix that a finding offers, and submit what results. */
  readonly fix: boolean;
}

/** What was submitted, or why not; the whole of it, for whoever writes it into a workbook or tells it. */
export type Submitted =
  | {
      readonly outcome: 'accepted' | 'unchanged';
      readonly contributor: Contributor;
      /** As the log holds it. */
      readonly submission: Submission;
      /** Every submission of this contributor up to this one, oldest first. */
      readonly receipts: readonly Submission[];
      readonly merge: SubmissionMerge;
      readonly checked: CheckedContribution;
      /** Ids of rows that had none or another's, by the sheet's row number. */
      readonly given: ReadonlyMap<number, string>;
      /** Waivable errors that nobody waived: these actions wait outside the register. */
      readonly waiting: readonly Waiver[];
      /** Cells that colleagues changed since the workbook's stamp: the workbook does not show them yet. */
      readonly takenOver: number;
      readonly inForce: PlanInForce;
    }
  | {
      readonly outcome: 'refused';
      readonly contributor: Contributor;
      readonly checked: CheckedContribution;
      readonly findings: readonly Finding[];
    }
  | {
      readonly outcome: 'choose';
      readonly contributor: Contributor;
      readonly merge: SubmissionMerge;
      readonly inForce: PlanInForce;
    };

/** What the log will say of it, once it may be said. */
interface Prepared {
  readonly inForce: PlanInForce;
  readonly contributor: Contributor;
  readonly known: Known;
  readonly checked: CheckedContribution;
  readonly merge: SubmissionMerge;
  readonly waiting: readonly Waiver[];
  readonly counts: Counts;
}

/**
 * Submits a contributor's actions: checked, merged with what colleagues submitted since the workbook's
 * stamp, and said in the log. An error that cannot be waived refuses the whole, and nothing is kept; where
 * two copies changed one cell differently the officer chooses first. The same submission twice, and a
 * repeated request, change nothing.
 */
export async function submit(request: SubmitRequest): Promise<Result<Submitted>> {
  const { log, identity, contribution, operation } = request;
  let prepared: Prepared | null = null;
  const outcome = await append<Result<Submitted>>(log, {
    by: identity.person,
    at: request.now.toISOString(),
    operation,
    plan: async (state) => {
      const result = await prepare(request, state);
      if (!result.ok) return { stop: result };
      if ('outcome' in result.value) return { stop: done(result.value) };
      prepared = result.value;
      const { inForce, contributor, known, merge, counts } = result.value;
      const before = contributorState(state, contributor.code);
      const body = await sealBody(actionsBody, columnsHead(inForce.plan), merge.actions);
      return {
        bodies: [body],
        fact: {
          kind: 'submission',
          contributor: contributor.code,
          sequence: before.submissions.length + 1,
          workbook: contribution.name,
          stamp: contribution.stamp?.shows ?? null,
          actions: body.digest,
          asOf: known.asOf,
          counts,
          withdrawn: merge.withdrawn,
          given: merge.added,
          highest: highestNumber(before.highest, contributor.code, merge.actions),
        },
      };
    },
  });

  const said = saidOf(outcome);
  if (said.kind === 'problem') return { ok: false, problem: said.problem };
  if (said.kind === 'stopped') return said.stop;
  // A repeated request finds its own entry: what it says now is prepared anew, and finds nothing changed.
  const result = said.anew && prepared !== null ? done(prepared) : await prepare(request, said.state);
  if (!result.ok) return result;
  return done(
    'outcome' in result.value ? result.value : accepted('accepted', result.value, said.state, said.number),
  );
}

function accepted(
  outcome: 'accepted' | 'unchanged',
  prepared: Prepared,
  state: State,
  number: number = state.number,
): Submitted {
  const { inForce, contributor, checked, merge, waiting } = prepared;
  const receipts = contributorState(state, contributor.code).submissions.filter(
    ({ entry }) => entry <= number,
  );
  const submission = receipts.at(-1);
  if (submission === undefined) throw new Error(`no submission of ${contributor.code} at ${number}`);
  const given = givenNumbers(checked);
  const takenOver = cellsOfOthers(actionsOf(checked, inForce.plan), merge.actions);
  return { outcome, contributor, submission, receipts, merge, checked, given, waiting, takenOver, inForce };
}

/** How many cells of the workbook's own actions the merge filled with what a colleague submitted. */
function cellsOfOthers(local: readonly Action[], merged: readonly Action[]): number {
  const after = new Map(merged.map((action) => [action.id, action]));
  return local.reduce((sum, { id, values }) => {
    const action = after.get(id);
    return sum + values.filter((value, at) => !sameValue(value, action?.values[at] ?? null)).length;
  }, 0);
}

/** Checks and merges, all of it against one state of the log. */
async function prepare(request: SubmitRequest, state: State): Promise<Result<Submitted | Prepared>> {
  const { log, contribution, identity } = request;
  const found = await planInForce(log, state);
  if (!found.ok) return found;
  const inForce = found.value;
  const { plan } = inForce;
  const contributor = plan.contributor(request.contributor);
  if (contributor === undefined || !mayWriteFor(identity, contributor.code))
    return notTheirs(request.contributor);
  const saidBefore = entryOfOperation(state, request.operation) !== null;
  const closed = saidBefore ? null : outsideRound(state, contributor, request.now);
  if (closed !== null) return closed;

  const facts = await knownOf(log, state, plan, contributor, {
    stamp: contribution.stamp,
    now: request.now,
    withdraw: request.withdraw,
  });
  if (!facts.ok) return facts;
  const known = facts.value;
  const check = (given: Contribution['table']) => checkContribution(inForce, contributor, given, known);
  const table = withoutErased(contribution.table, contribution.stamp, state, plan);
  const checked = request.fix ? withFixes(check(table), plan, check) : check(table);
  const blocking = checked.findings.filter((finding) => isBlocking(finding));
  if (blocking.length > 0)
    return done({ outcome: 'refused', contributor, checked, findings: checked.findings });

  const fields = plan.columns.map(({ field }) => field);
  const handedIn = actionsOf(checked, plan);
  const merge = mergeSubmission({
    fields,
    parent: known.previous,
    remote: known.latest,
    local: handedIn,
    withdraw: request.withdraw,
    choices: request.choices,
  });
  if (merge.conflicts.length > 0) return done({ outcome: 'choose', contributor, merge, inForce });
  // What the merge left as it was handed in has been checked with its sheet.
  const seen = new Map(handedIn.map((action) => [action.id, action]));
  const unseen = merge.actions.filter((action) => {
    const row = seen.get(action.id);
    return row === undefined || !sameValues(fields, row, action);
  });
  const together = checkActions(inForce, contributor, unseen, known);
  const brokenTogether = together.filter((finding) => isBlocking(finding));
  if (brokenTogether.length > 0) {
    return done({
      outcome: 'refused',
      contributor,
      checked,
      findings: [...checked.findings, ...brokenTogether],
    });
  }
  const standing = new Set(merge.actions.filter((action) => !action.withdrawn).map(({ id }) => id));
  const waiting = [...checked.findings, ...together]
    .map(waivableOf)
    .filter((waivable) => waivable !== null)
    .filter((waivable) => standing.has(waivable.subject) && !isWaived(state.waivers, waivable));
  const counts = { actions: standing.size, ...countFindings(checked.findings) };
  const prepared: Prepared = { inForce, contributor, known, checked, merge, waiting, counts };
  const submittedBefore = contributorState(state, contributor.code).submissions.length > 0;
  return done(
    submittedBefore && merge.actions === known.latest ? accepted('unchanged', prepared, state) : prepared,
  );
}

/** An error blocks, unless a coordinator may waive it: then its row waits. */
const isBlocking = (finding: Finding): boolean => finding.severity === 'error' && !finding.waivable;

function actionsOf({ rows, ids }: CheckedContribution, plan: PlanInForce['plan']): readonly Action[] {
  return rows.flatMap((row) => {
    const identity = ids.of(row.key);
    return identity === undefined ? [] : [toAction(row, identity.id, plan)];
  });
}

function notTheirs(code: string) {
  return stopped('not-allowed', {
    nl: `U kunt niet indienen voor ${code}. Vraag de coördinator om toegang, of kies uw eigen werkboek.`,
    en: `You cannot submit for ${code}. Ask the coordinator for access, or choose your own workbook.`,
  });
}

function outsideRound(state: State, { code }: Contributor, now: Date) {
  switch (roundAccess(state, code, now)) {
    case 'open':
      return null;
    case 'outside':
      return stopped('round-closed', {
        nl: `Er loopt nu geen ronde voor ${code}; er is niets bewaard. Vraag de coördinator om een ronde te openen.`,
        en: `No round is open for ${code} now; nothing was kept. Ask the coordinator to open a round.`,
      });
    case 'late': {
      const { round: name = '', deadline = '' } = state.round ?? {};
      return stopped('round-closed', {
        nl: `${name} liep tot ${showDate(deadline)}; er is niets bewaard. Vraag de coördinator om ${code} nog te laten indienen, en dien dan opnieuw in.`,
        en: `${name} ended on ${showDate(deadline)}; nothing was kept. Ask the coordinator to admit ${code} late, then submit again.`,
      });
    }
  }
}
