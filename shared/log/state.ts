import { z } from 'zod';
import {
  accessSchema,
  answerSchema,
  approvalSchema,
  conflictDecisionSchema,
  contributorCodeSchema,
  countsSchema,
  digestSchema,
  erasureSchema,
  jointSchema,
  mergeCountsSchema,
  participationSchema,
  personSchema,
  remarkSchema,
  roundSchema,
  waiverSchema,
} from './entry.ts';

/**
 * What the log says, folded: the only state there is. It is plain JSON, so that it can be kept as a
 * checkpoint; contents (plans, actions, registers) stay in the bodies that it names.
 */

/** Where in the log it was said, by whom and when. */
const said = { entry: z.int().positive(), by: personSchema, at: z.iso.datetime() };

const submissionSchema = z
  .strictObject({
    ...said,
    sequence: z.int().positive(),
    workbook: z.string(),
    /** Body: the contributor's actions after it. */
    actions: digestSchema,
    stamp: z.int().nonnegative().nullable(),
    asOf: z.iso.date(),
    counts: countsSchema,
    /** A coordinator collected it from the library. */
    collected: z.literal(true).exactOptional(),
  })
  .readonly();
export type Submission = z.infer<typeof submissionSchema>;

const partSchema = z
  .strictObject({
    /** The merge that left it so. */
    entry: z.int().positive(),
    /** The submission that was merged, by its log number. */
    submission: z.int().positive(),
    /** Body: the contributor's part of the register. */
    register: digestSchema,
  })
  .readonly();

const contributorSchema = z
  .strictObject({
    /** Every submission, oldest first. */
    submissions: z.array(submissionSchema).readonly(),
    /** Every part that a merge left different from the one before, oldest first. */
    parts: z.array(partSchema).readonly(),
    /** The highest number that its action ids ever had; 0 for none. */
    highest: z.int().nonnegative(),
  })
  .readonly();
export type ContributorState = z.infer<typeof contributorSchema>;

const mergeSchema = z
  .strictObject({
    ...said,
    sequence: z.int().positive(),
    asOf: z.iso.date(),
    counts: mergeCountsSchema,
    /** Body: what it changed in the register. */
    changes: digestSchema,
  })
  .readonly();

const ownColumnsSchema = z
  .strictObject({
    /** The merge that found them so. */
    entry: z.int().positive(),
    /** Body: the columns that the coordinator added to the register. */
    own: digestSchema,
  })
  .readonly();

const heldRoundSchema = roundSchema.extend({
  ...said,
  /** Contributors who may still submit after the deadline. */
  late: z.array(contributorCodeSchema).readonly(),
});

export const stateSchema = z
  .strictObject({
    /** Number of the last entry folded in; 0 for the empty log. */
    number: z.int().nonnegative(),
    /** The plan in force; `null` for the empty log. */
    plan: z
      .strictObject({ ...said, id: z.string(), version: z.int(), body: digestSchema })
      .readonly()
      .nullable(),
    contributors: z.record(contributorCodeSchema, contributorSchema).readonly(),
    /** Every merge, oldest first. */
    merges: z.array(mergeSchema).readonly(),
    /** The coordinator's own columns, each time that a merge found them otherwise, oldest first. */
    ownColumns: z.array(ownColumnsSchema).readonly(),
    waivers: z.array(waiverSchema.extend(said).readonly()).readonly(),
    conflictDecisions: z.array(conflictDecisionSchema.extend(said).readonly()).readonly(),
    /** What was said last of each pair. */
    joints: z.array(jointSchema.extend(said).readonly()).readonly(),
    /** What was said last of each action and domain. */
    participations: z.array(participationSchema.extend(said).readonly()).readonly(),
    /** The open round. */
    round: heldRoundSchema.readonly().nullable(),
    /** `closed` is the log number after which the round took nothing more. */
    closedRounds: z.array(heldRoundSchema.extend({ closed: z.int().positive() }).readonly()).readonly(),
    remarks: z.array(remarkSchema.extend(said).readonly()).readonly(),
    answers: z.array(answerSchema.extend(said).readonly()).readonly(),
    /** What was said last of each account, `none` included. */
    access: z.array(accessSchema.extend(said).readonly()).readonly(),
    erasures: z.array(erasureSchema.extend(said).readonly()).readonly(),
    approvals: z.array(approvalSchema.extend(said).readonly()).readonly(),
    /** The operation key of entry n stands at n − 1. */
    operations: z.array(z.string()).readonly(),
  })
  .readonly();
export type State = z.infer<typeof stateSchema>;

export const emptyState: State = {
  number: 0,
  plan: null,
  contributors: {},
  merges: [],
  ownColumns: [],
  waivers: [],
  conflictDecisions: [],
  joints: [],
  participations: [],
  round: null,
  closedRounds: [],
  remarks: [],
  answers: [],
  access: [],
  erasures: [],
  approvals: [],
  operations: [],
};

/** The contributor's state; an empty one before its first submission. */
export function contributorState(state: State, code: string): ContributorState {
  const known = Object.hasOwn(state.contributors, code) ? state.contributors[code] : undefined;
  return known ?? { submissions: [], parts: [], highest: 0 };
}

/** The last of a list of things said that stood at log number `number`; without one, the latest. */
export function standingAt<T extends { readonly entry: number }>(
  items: readonly T[],
  number: number = Number.POSITIVE_INFINITY,
): T | undefined {
  return items.findLast((item) => item.entry <= number);
}

/** The number of the entry that this operation made; `null` where it made none. */
export function entryOfOperation(state: State, operation: string): number | null {
  const index = state.operations.indexOf(operation);
  return index < 0 ? null : index + 1;
}
