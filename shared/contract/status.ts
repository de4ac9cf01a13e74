import { z } from 'zod';
import { coverageSchema } from '../coverage/coverage.ts';
import { localisedSchema } from '../text/localised.ts';
import { findingJsonSchema } from './finding-json.ts';
import { conflictSchema } from './reports.ts';
import { titlesSchema } from './titles.ts';
import { grantedWaiverSchema } from './waiver.ts';

const reminderTextSchema = z.strictObject({ subject: z.string(), text: z.string() });

/** A workbook that lies among the contributors' own and is nobody's: a copy that a synchronising program made, or any other. */
export const strayWorkbookSchema = z.strictObject({
  path: z.string(),
  /** Whose workbook it seems to be a copy of; `null` where its name does not tell. */
  contributor: z.string().nullable(),
  /** What it is, and what to do. */
  told: z.string(),
});
export type StrayWorkbook = z.infer<typeof strayWorkbookSchema>;

/** How a plan stands, for the coordinator's overview. */
export const statusReportSchema = z.strictObject({
  plan: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  /** How many entries the log has. */
  entries: z.int(),
  round: z
    .strictObject({
      name: z.string(),
      kind: z.string(),
      opens: z.string(),
      deadline: z.string(),
      /** The columns that may change; absent: those that the plan opens in this kind of round. */
      columns: z.array(z.string()).exactOptional(),
      /** Codes of those that take part. */
      contributors: z.array(z.string()),
      /** Those that may still submit after the deadline. */
      late: z.array(z.string()),
      /** What to look at in its dates. */
      notes: z.array(localisedSchema),
    })
    .nullable(),
  contributors: z.array(
    z.strictObject({
      contributor: z.string(),
      domain: z.string(),
      name: z.string(),
      submission: z
        .strictObject({
          sequence: z.int(),
          entry: z.int(),
          at: z.string(),
          by: z.string(),
          actions: z.int(),
          /** Those that nobody allowed. */
          errors: z.int(),
          warnings: z.int(),
          /** It was not handed in: `by` collected it from the library. */
          collected: z.literal(true).exactOptional(),
        })
        .nullable(),
      /** The register shows its latest submission. */
      merged: z.boolean(),
      /** A merge would change something of it. */
      mergeHelps: z.boolean(),
      /** The open round waits for it. */
      owes: z.boolean(),
      /** Days past the deadline without a submission. */
      daysLate: z.int(),
      /** What a merge would do with it, as the preview tells it: actions, each once. */
      sinceMerge: z.strictObject({ added: z.int(), changed: z.int(), withdrawn: z.int() }),
      /** Ready to mail, while the round waits for it; `null` where it does not, and for whoever does not coordinate. */
      reminder: z
        .strictObject({
          /** Its functional mailbox; `null` where the plan names none. */
          to: z.string().nullable(),
          nl: reminderTextSchema,
          en: reminderTextSchema,
        })
        .nullable(),
      /** Those that would wait for a decision after it, and the actions that would wait outside the register. */
      conflicts: z.int(),
      waiting: z.int(),
    }),
  ),
  register: z
    .strictObject({ sequence: z.int(), entry: z.int(), at: z.string(), by: z.string(), actions: z.int() })
    .nullable(),
  coverage: coverageSchema,
  conflicts: z.array(conflictSchema),
  waiting: z.array(
    z.strictObject({
      actionId: z.string(),
      rule: z.string(),
      /** The waiver by which the next merge takes it in; absent: it waits for one. */
      waived: grantedWaiverSchema.exactOptional(),
    }),
  ),
  /** Everything that was waived, oldest first; absent: nothing. */
  waivers: z.array(grantedWaiverSchema).min(1).exactOptional(),
  findings: z.array(findingJsonSchema),
  /** Workbooks that nobody reads; absent: none. */
  strays: z.array(strayWorkbookSchema).min(1).exactOptional(),
  /** Pairs of actions that look alike and of which nobody said whether they are one. */
  duplicates: z.array(
    z.strictObject({ actions: z.tuple([z.string(), z.string()]), titles: z.tuple([z.string(), z.string()]) }),
  ),
  /** What approval still waits for, each with what to do about it. */
  beforeApproval: z.array(
    z.strictObject({
      /** A conflict, an action that waits outside the register, or an error in it that nobody allowed. */
      kind: z.enum(['conflict', 'waiting', 'error']),
      actionId: z.string().nullable(),
      rule: z.string().nullable(),
      /** By this it is allowed; absent where it cannot be. */
      subject: z.string().exactOptional(),
      message: z.string(),
      todo: z.string(),
      basis: z.array(z.string()),
    }),
  ),
  titles: titlesSchema,
  approvals: z.array(z.strictObject({ version: z.string(), date: z.string(), merge: z.int() })),
});
export type StatusReport = z.infer<typeof statusReportSchema>;
