import { z } from 'zod';
import { rawTableSchema, stampSchema } from '../cells/raw-table-json.ts';
import { valueSchema } from '../cells/value.ts';
import { accessSchema, contributorCodeSchema, roundSchema } from '../log/entry.ts';
import { isoDateSchema, planDefinitionSchema } from '../plan/definition.ts';
import { identitySchema } from './identity.ts';
import { statusReportSchema } from './status.ts';

/** What the service takes and gives over HTTP, beside the reports of the use cases. */

const { contributors, round } = statusReportSchema.shape;

/** The plan in force and what every check of today needs to know beside it. */
export const planReportSchema = z.strictObject({
  /** Number of the log's last entry. */
  entry: z.int().nonnegative(),
  definition: planDefinitionSchema,
  round,
  /** "Today" for every rule that needs one. */
  asOf: isoDateSchema,
});
export type PlanReport = z.infer<typeof planReportSchema>;

/** How each contributor stands that the caller may read of. */
export const contributorsReportSchema = z.strictObject({ entry: z.int().nonnegative(), round, contributors });

/** A table as the add-in hands it in, with the officer's answers to what the service asked. */
export const handedInSchema = z.strictObject({
  /** The workbook's name, for people. */
  name: z.string().min(1).max(255),
  table: rawTableSchema,
  stamp: stampSchema.nullable(),
  /** Ids of missing actions whose withdrawal the officer confirms. */
  withdraw: z.array(z.string().max(20)).max(20_000).default([]),
  /** By `OV-014.title`, or `OV-014` for a withdrawal. */
  choices: z.record(z.string(), z.enum(['mine', 'theirs'])).default({}),
  /** Apply every fix that a finding offers. */
  fix: z.boolean().default(false),
});
export type HandedIn = z.infer<typeof handedInSchema>;

/** What is freely typed and stands in the log for good. */
const typed = z.string().trim().min(1).max(2000);

/** Errors of rows that were shown and are let stand, by `OV-014.R07`. */
const shownErrors = z.array(z.string().max(40)).max(20_000);

/** A merge of the register as it stands open in Excel, and the coordinator's word on what was typed there. */
export const mergeRequestSchema = z.strictObject({
  /** Absent: its file in the library is read, and written. */
  register: z.strictObject({ table: rawTableSchema, stamp: stampSchema.nullable() }).exactOptional(),
  /** The edits that are taken, by `OV-014.title`; absent: none. */
  accept: z.union([z.literal('all'), z.array(z.string().max(60)).max(20_000)]).default([]),
  /** The errors that may come into rows with the edits, or with going back, and why. */
  despite: z.strictObject({ errors: shownErrors, reason: typed }).exactOptional(),
});
export type MergeRequestBody = z.infer<typeof mergeRequestSchema>;

/** One contributor's rows of the register; `next` is where the next page starts. */
export const registerPageSchema = z.strictObject({
  /** The log number whose register this is. */
  entry: z.int().nonnegative(),
  contributor: contributorCodeSchema,
  /** Fields, in the order of `values`. */
  columns: z.array(z.string()),
  rows: z.array(
    z.strictObject({
      actionId: z.string(),
      state: z.enum(['active', 'waiting', 'withdrawn']),
      values: z.array(valueSchema),
    }),
  ),
  next: contributorCodeSchema.nullable(),
});
export type RegisterPage = z.infer<typeof registerPageSchema>;

const actionId = z.string().min(1).max(20);

/** The log number that was looked at; what changed after it is not decided unseen. Absent: as it stands now. */
const seen = z.int().positive().exactOptional();

/** What a coordinator decides, as people say it; the service makes the log's decision of it. */
export const decisionRequestSchema = z.discriminatedUnion('decide', [
  /** `subject`: an action's id, or what a finding of the register is about, such as `OV/D2`. */
  z.strictObject({
    decide: z.literal('waive'),
    subject: z.string().min(1).max(100),
    rule: z.string().min(1).max(10),
    reason: typed,
    despite: shownErrors.exactOptional(),
    seen,
  }),
  z.strictObject({
    decide: z.literal('conflict'),
    actionId,
    /** Absent: all columns that wait of the action. */
    field: z.string().max(40).exactOptional(),
    choice: z.discriminatedUnion('take', [
      z.strictObject({ take: z.enum(['register', 'domain', 'parent']) }),
      z.strictObject({ take: z.literal('value'), text: z.string().max(32_767) }),
    ]),
    reason: z.string().max(2000).exactOptional(),
    despite: shownErrors.exactOptional(),
    seen,
  }),
  z.strictObject({
    decide: z.literal('joint'),
    actions: z.tuple([actionId, actionId]),
    joint: z.boolean(),
    seen,
  }),
  z.strictObject({
    decide: z.literal('participation'),
    actionId,
    domain: z.string().min(1).max(12),
    confirmed: z.boolean(),
  }),
  z.strictObject({ decide: z.literal('remark'), actionId, text: typed }),
  z.strictObject({
    decide: z.literal('open-round'),
    round: z.strictObject({
      ...roundSchema.omit({ type: true }).shape,
      round: z.string().trim().min(1).max(100),
      contributors: z
        .array(contributorCodeSchema)
        .min(1)
        .max(1000)
        .refine((codes) => new Set(codes).size === codes.length),
    }),
  }),
  /** `round`: only while it is this one that is open. */
  z.strictObject({ decide: z.literal('close-round'), round: z.string().exactOptional() }),
  z.strictObject({
    decide: z.literal('admit-late'),
    contributors: z.array(contributorCodeSchema).min(1).max(1000),
  }),
  /** `round`: only while it is this one that is open. */
  z.strictObject({
    decide: z.literal('extend-round'),
    round: z.string().exactOptional(),
    deadline: isoDateSchema,
  }),
  z.strictObject({
    decide: z.literal('access'),
    access: z.strictObject(accessSchema.omit({ type: true }).shape),
  }),
  z.strictObject({
    decide: z.literal('approve'),
    version: z.string().trim().min(1).max(20),
    date: isoDateSchema,
    /** The merge that was looked at; another one that came after it is not approved unseen. */
    merge: z.int().positive().exactOptional(),
  }),
]);
export type DecisionRequest = z.infer<typeof decisionRequestSchema>;

/** A remark on an action, or the answer to one. */
export const remarkRequestSchema = z.strictObject({ text: typed });

/** The log number under which a decision stands. */
export const decidedSchema = z.strictObject({ entry: z.int().positive() });

/** Those as whom one can try the service on one's own machine. */
export const personasSchema = z.strictObject({
  personas: z.array(z.strictObject({ id: z.string(), identity: identitySchema })).readonly(),
});

/** How one signs in to this service: as one of its personas, or with Entra ID for a token of its scope. */
export const signInWaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('personas') }),
  z.strictObject({
    kind: z.literal('entra'),
    /** The add-in's registration. */
    clientId: z.string(),
    /** The tenant's own, such as `https://login.microsoftonline.com/<tenant>`. */
    authority: z.url({ protocol: /^https$/ }),
    scope: z.string(),
  }),
]);
export type SignInWay = z.infer<typeof signInWaySchema>;

export const signInRequestSchema = z.strictObject({ persona: z.string().min(1).max(100) });
/** The token goes into `Authorization: Bearer …`. */
export const signedInSchema = z.strictObject({ token: z.string(), identity: identitySchema });
