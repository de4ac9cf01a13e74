import { z } from 'zod';
import { valueSchema } from '../cells/value.ts';
import { isoDateSchema, roundKinds } from '../plan/definition.ts';
import { roles } from './role.ts';

/**
 * The log is the truth: every fact is an entry, created once under the next number and never
 * replaced. Entries are small; what is long (plans, rows, registers) stands in a body that is
 * named by its digest and written before the entry that names it.
 */

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const contributorCodeSchema = z.string().regex(/^[A-Z]{2,6}$/);
const actionId = z.string().regex(/^[A-Z]{2,6}-\d{3,}$/);

/** Who did it: the account's id, and the name it was shown by at that moment. */
export const personSchema = z
  .strictObject({ account: z.string().min(1), name: z.string().min(1) })
  .readonly();
export type Person = z.infer<typeof personSchema>;

export const countsSchema = z
  .strictObject({ actions: z.int(), errors: z.int(), warnings: z.int(), infos: z.int() })
  .readonly();
export type Counts = z.infer<typeof countsSchema>;

const planFact = z.strictObject({
  kind: z.literal('plan'),
  id: z.string(),
  version: z.int(),
  body: digestSchema,
});

const submissionFact = z.strictObject({
  kind: z.literal('submission'),
  contributor: contributorCodeSchema,
  /** Its number for this contributor: 1, 2, 3 … */
  sequence: z.int().positive(),
  /** The workbook's name, for people. */
  workbook: z.string(),
  /** The log number that the workbook showed; `null` where it carried no stamp. */
  stamp: z.int().nonnegative().nullable(),
  /** Body: the contributor's actions after this submission, withdrawn ones included. */
  actions: digestSchema,
  /** Rules that need "today" took this date. */
  asOf: isoDateSchema,
  counts: countsSchema,
  /** Ids withdrawn by this submission. */
  withdrawn: z.array(actionId).readonly(),
  /** Ids given by this submission to new rows. */
  given: z.array(actionId).readonly(),
  /** The highest number that this contributor's ids ever had, this submission included; 0 for none. */
  highest: z.int().nonnegative(),
  /** Nobody handed it in: a coordinator collected the workbook as it stood in the library. */
  collected: z.literal(true).exactOptional(),
});

export const mergeCountsSchema = z
  .strictObject({
    added: z.int(),
    changed: z.int(),
    withdrawn: z.int(),
    unchanged: z.int(),
    waiting: z.int(),
    conflicts: z.int(),
    edits: z.int(),
  })
  .readonly();

const mergeFact = z.strictObject({
  kind: z.literal('merge'),
  /** 1, 2, 3 … */
  sequence: z.int().positive(),
  asOf: isoDateSchema,
  /** Per contributor: the submission merged (log number) and the body of its part of the register. */
  parts: z
    .record(contributorCodeSchema, z.strictObject({ submission: z.int().positive(), register: digestSchema }))
    .readonly(),
  counts: mergeCountsSchema,
  /** Body: the list of changes, cell by cell, and the coordinator's edits that were taken. */
  changes: digestSchema,
  /** Body: the columns that the coordinator added to the register, where they are others than at the last merge. */
  own: digestSchema.exactOptional(),
  /** Number of the earlier merge whose values the register took again. */
  backTo: z.int().positive().exactOptional(),
});

/** A cell that the domain and the coordinator (or two officers) changed differently. */
export const conflictCellSchema = z
  .strictObject({ field: z.string(), parent: valueSchema, remote: valueSchema, local: valueSchema })
  .readonly();
export type ConflictCell = z.infer<typeof conflictCellSchema>;

/** Body: what the decision quotes and says; absent where it was said before these had one. */
const contents = digestSchema.exactOptional();

const allowedSchema = z
  .strictObject({
    rule: z.string(),
    /** An action's id, or what a finding of the register is about. */
    subject: z.string(),
    /** It is allowed for these values alone. */
    read: z.record(z.string(), valueSchema).readonly(),
  })
  .readonly();

export type AllowedError = z.infer<typeof allowedSchema>;

/** Other errors that come with it into the register, and are let stand for the same reason. */
const alsoAllows = z.array(allowedSchema).min(1).readonly().exactOptional();

/** An error is allowed for these values; what a register rule tells by its subject. */
export const waiverSchema = z.strictObject({
  type: z.literal('waiver'),
  ...allowedSchema.unwrap().shape,
  reason: z.string().min(1),
  allows: alsoAllows,
  contents,
});

/** `register` keeps what stands there, `domain` takes the contributor's, `value` takes another. */
export const conflictDecisionSchema = z.strictObject({
  type: z.literal('conflict'),
  actionId,
  /** None where they were erased. */
  cells: z.array(conflictCellSchema).readonly(),
  take: z.enum(['register', 'domain', 'parent', 'value']),
  values: z.record(z.string(), valueSchema).readonly().optional(),
  reason: z.string().optional(),
  allows: alsoAllows,
  contents,
});

/** Two actions are one joint action, or differ; once said it is not asked again. */
export const jointSchema = z.strictObject({
  type: z.literal('joint'),
  actions: z.tuple([actionId, actionId]).readonly(),
  joint: z.boolean(),
});

/** A co-domain takes part (G05). */
export const participationSchema = z.strictObject({
  type: z.literal('participation'),
  actionId,
  domain: z.string(),
  confirmed: z.boolean(),
});

export const roundSchema = z.strictObject({
  type: z.literal('round-opened'),
  round: z.string(),
  kind: z.enum(roundKinds),
  contributors: z.array(contributorCodeSchema).readonly(),
  opens: isoDateSchema,
  deadline: isoDateSchema,
  /** The columns that may change; absent: those that the plan opens in this kind of round. */
  columns: z.array(z.string().max(40)).min(1).readonly().exactOptional(),
  /** Contributors who may submit after the deadline; absent: nobody. */
  late: z.array(contributorCodeSchema).readonly().exactOptional(),
});

/** Contributors of a round who may still submit after its deadline. */
export const lateAdmittedSchema = z.strictObject({
  type: z.literal('late-admitted'),
  round: z.string(),
  contributors: z.array(contributorCodeSchema).min(1).readonly(),
});

/** The same round, a later last day: who handed in and who was admitted late stay so. */
export const roundExtendedSchema = z.strictObject({
  type: z.literal('round-extended'),
  round: z.string(),
  deadline: isoDateSchema,
});

export const remarkSchema = z.strictObject({
  type: z.literal('remark'),
  actionId,
  text: z.string().min(1).max(2000),
  contents,
});

/** Somebody of the domain answers a remark, which its log number names. */
export const answerSchema = z.strictObject({
  type: z.literal('answer'),
  actionId,
  remark: z.int().positive(),
  text: z.string().min(1).max(2000),
  contents,
});

/** What an account may do from now on; what was said of it last counts. */
export const accessSchema = z.strictObject({
  type: z.literal('access'),
  account: z.string().min(1).max(200),
  /** Shown to people. */
  name: z.string().min(1).max(200),
  /** `none` takes every access away. */
  role: z.enum([...roles, 'none']),
  /** Those that an officer fills in for. */
  contributors: z.array(contributorCodeSchema).readonly(),
});

/** The kinds of bodies that hold what officers and coordinators typed. */
export const contentKinds = ['actions', 'register', 'changes', 'own'] as const;
export type ContentKind = (typeof contentKinds)[number];

/**
 * Values of a cell that should never have been there. What was sealed with them is read from new bodies from
 * now on, and the rows that held them are erased from the old ones. The value itself is not named.
 */
export const erasureSchema = z.strictObject({
  type: z.literal('erasure'),
  actionId,
  field: z.string(),
  reason: z.string().min(1).max(2000),
  bodies: z
    .array(z.strictObject({ kind: z.enum(contentKinds), from: digestSchema, to: digestSchema }).readonly())
    .readonly(),
  /** Decisions that quoted it, by their log numbers, and the bodies of what they said: all of that goes. */
  decisions: z
    .array(z.strictObject({ entry: z.int().positive(), contents: digestSchema }).readonly())
    .readonly()
    .exactOptional(),
  /** Bodies that an interrupted request left, which no entry names: they may hold it too, and go. */
  orphans: z.array(digestSchema).readonly(),
});

/** Freezes a version of the register as the merge left it. */
export const approvalSchema = z.strictObject({
  type: z.literal('approval'),
  version: z.string(),
  merge: z.int().positive(),
  date: isoDateSchema,
});

export const decisionSchema = z.discriminatedUnion('type', [
  waiverSchema,
  conflictDecisionSchema,
  jointSchema,
  participationSchema,
  roundSchema,
  z.strictObject({ type: z.literal('round-closed'), round: z.string() }),
  lateAdmittedSchema,
  roundExtendedSchema,
  remarkSchema,
  answerSchema,
  accessSchema,
  erasureSchema,
  approvalSchema,
]);
export type Decision = z.infer<typeof decisionSchema>;

const decisionFact = z.strictObject({ kind: z.literal('decision'), decision: decisionSchema });

export const factSchema = z.discriminatedUnion('kind', [planFact, submissionFact, mergeFact, decisionFact]);
export type Fact = z.infer<typeof factSchema>;
export type SubmissionFact = z.infer<typeof submissionFact>;
export type MergeFact = z.infer<typeof mergeFact>;

export const entrySchema = z
  .strictObject({
    number: z.int().positive(),
    /** Digest of the entry before it; `null` for the first. */
    previous: digestSchema.nullable(),
    /** Digest of the body of the plan in force; for a plan entry, of the plan that it puts in force. */
    plan: digestSchema,
    by: personSchema,
    /** When, for people; no clock decides order. */
    at: z.iso.datetime(),
    /** The key of the request: after a lost answer the same key finds its own entry. */
    operation: z.string().min(8).max(100),
    fact: factSchema,
  })
  .readonly();
export type Entry = z.infer<typeof entrySchema>;
