import type { Identity } from '../../shared/contract/identity.ts';
import type { Counts } from '../../shared/log/entry.ts';
import type { Submission } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { SubmissionMerge } from '../../shared/register/submission-merge.ts';
import type { Waiver } from '../../shared/register/waivers.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { CheckedContribution } from './check-contribution.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { Weighed, WeighRequest } from './weigh-contribution.ts';

/** Somebody's request to submit a contribution. */
export interface SubmitRequest extends WeighRequest {
  readonly identity: Identity;
  /** The key of the request; the same when it is tried again. */
  readonly operation: string;
  /** The contributor's code. */
  readonly contributor: string;
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
      /** The log number that a workbook shows once it has these actions: what was erased since is gone from it. */
      readonly shows: number;
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
      /** Every submission so far, oldest first. */
      readonly receipts: readonly Submission[];
      readonly merge: SubmissionMerge;
      readonly inForce: PlanInForce;
    };

/** What the log will say of it, once it may be said. */
export interface Prepared extends Weighed {
  readonly inForce: PlanInForce;
  readonly contributor: Contributor;
  readonly waiting: readonly Waiver[];
  readonly counts: Counts;
}
