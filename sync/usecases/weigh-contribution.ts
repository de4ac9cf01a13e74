import type { Action } from '../../shared/actions/action.ts';
import { toAction } from '../../shared/actions/to-action.ts';
import { done, type Result } from '../../shared/contract/problem.ts';
import type { State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import { sameValues } from '../../shared/register/row-content.ts';
import { mergeSubmission, type SubmissionMerge } from '../../shared/register/submission-merge.ts';
import type { Choice } from '../../shared/register/submitted-action.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { Log } from '../log/log.ts';
import { checkActions } from './check-actions.ts';
import { type CheckedContribution, checkContribution, type Known } from './check-contribution.ts';
import type { Contribution } from './contribution.ts';
import { withoutErased } from './erased-cells.ts';
import { withFixes } from './fixes.ts';
import { knownOf } from './known.ts';
import type { PlanInForce } from './plan-in-force.ts';

export interface WeighRequest {
  readonly log: Log;
  readonly now: Date;
  readonly contribution: Contribution;
  /** Ids of missing actions whose withdrawal was confirmed. */
  readonly withdraw: readonly string[];
  readonly choices: Readonly<Record<string, Choice>>;
  /** Apply every fix that a finding offers, and weigh what results. */
  readonly fix: boolean;
  /** A coordinator collects it from the library: nobody handed it in. */
  readonly collected?: true;
}

/** A contribution, checked and merged with what colleagues submitted since its stamp. */
export interface Weighed {
  readonly known: Known;
  readonly checked: CheckedContribution;
  /** The workbook's actions, by the ids that they have or get. */
  readonly handedIn: readonly Action[];
  readonly merge: SubmissionMerge;
  /** Of the workbook; and, where nothing else stops it, of the rows that the merge makes of it. */
  readonly findings: readonly Finding[];
}

/** Weighs a contribution against one state of the log; nothing is decided and nothing kept. */
export async function weigh(
  request: WeighRequest,
  state: State,
  inForce: PlanInForce,
  contributor: Contributor,
): Promise<Result<Weighed>> {
  const { log, contribution, now, withdraw, choices } = request;
  const { plan } = inForce;
  const { stamp, table: handed } = contribution;
  const { collected } = request;
  const facts = await knownOf(log, state, plan, contributor, {
    stamp,
    table: handed,
    now,
    withdraw,
    collected,
  });
  if (!facts.ok) return facts;
  const known = facts.value;
  const check = (given: Contribution['table']) => checkContribution(inForce, contributor, given, known);
  const table = withoutErased(handed, known, known.since, plan);
  const checked = request.fix ? withFixes(check(table), plan, check) : check(table);
  const fields = plan.columns.map(({ field }) => field);
  const handedIn = actionsOf(checked, plan);
  const merge = mergeSubmission({
    fields,
    parent: known.previous,
    remote: known.latest,
    local: handedIn,
    withdraw,
    choices,
    since: known.since,
  });
  const weighed = { known, checked, handedIn, merge };
  if (checked.findings.some(isBlocking) || merge.conflicts.length > 0)
    return done({ ...weighed, findings: checked.findings });
  // What the merge left as it was handed in has been checked with its sheet.
  const seen = new Map(handedIn.map((action) => [action.id, action]));
  const unseen = merge.actions.filter((action) => {
    const row = seen.get(action.id);
    return row === undefined || !sameValues(fields, row, action);
  });
  const together = checkActions(inForce, contributor, unseen, known);
  return done({ ...weighed, findings: [...checked.findings, ...together] });
}

/** An error blocks, unless a coordinator may waive it: then its row waits. */
export const isBlocking = (finding: Finding): boolean => finding.severity === 'error' && !finding.waivable;

function actionsOf({ rows, ids }: CheckedContribution, plan: PlanInForce['plan']): readonly Action[] {
  return rows.flatMap((row) => {
    const identity = ids.of(row.key);
    return identity === undefined ? [] : [toAction(row, identity.id, plan)];
  });
}
