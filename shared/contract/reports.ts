import { z } from 'zod';
import { valueSchema } from '../cells/value.ts';
import { coverageSchema } from '../coverage/coverage.ts';
import { ownCellSchema } from '../log/own-columns-body.ts';
import { findingCountsSchema, findingJsonSchema } from './finding-json.ts';
import { titlesSchema } from './titles.ts';

/** What the use cases answer; the command line's `--json` and the service give these same shapes. */

/** What was left unread in the workbook, in words. */
const notesSchema = z.array(z.string());

export const checkReportSchema = z.strictObject({
  workbook: z.string(),
  /** The contributor's code. */
  domain: z.string(),
  actions: z.int(),
  counts: findingCountsSchema,
  findings: z.array(findingJsonSchema),
  notes: notesSchema,
});
export type CheckReport = z.infer<typeof checkReportSchema>;

export const receiptSchema = z.strictObject({
  contributor: z.string(),
  /** Its number for this contributor. */
  sequence: z.int(),
  /** Its number in the log; the workbook's stamp from now on. */
  entry: z.int(),
  actions: z.int(),
  counts: findingCountsSchema,
  by: z.string(),
  at: z.string(),
  /** It was not handed in: `by` collected it from the library. */
  collected: z.literal(true).exactOptional(),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** A cell of which only the officer can tell what is to hold: mostly one that two copies changed differently. */
const choiceSchema = z.strictObject({
  actionId: z.string(),
  /** `null`: the action as a whole, withdrawn in one copy and changed in the other. */
  column: z.string().nullable(),
  before: z.string(),
  mine: z.string(),
  theirs: z.string(),
  /** Why it is asked, where it is not that two copies differ. */
  reason: z.string().exactOptional(),
});

/** Why a workbook that was handed in does not show what the log has; the notes tell more. */
const unwritten = ['open-elsewhere', 'saved-meanwhile', 'gone', 'not-written'] as const;

export const submitReportSchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('accepted'),
    receipt: receiptSchema,
    findings: z.array(findingJsonSchema),
    /** Ids that rows of the workbook got. */
    given: z.array(z.strictObject({ row: z.int(), actionId: z.string() })),
    withdrawn: z.array(z.string()),
    /** Actions that stay outside the register until the coordinator waives an error. */
    waiting: z.array(z.strictObject({ actionId: z.string(), rule: z.string() })),
    /** How many cells of others were taken over because the workbook was older than they are. */
    takenOver: z.int(),
    /** Whether ids, receipt and stamp could be written into the workbook that was handed in; why not stands in the notes. */
    workbook: z.enum(['updated', ...unwritten, 'not-asked']),
    notes: notesSchema,
  }),
  z.strictObject({
    outcome: z.literal('unchanged'),
    receipt: receiptSchema,
    /** Why what the log has could not be written into the workbook; absent: it shows it, or was not to be written. */
    workbook: z.enum(unwritten).exactOptional(),
    /** The log number that the workbook then shows, where it is a later one than the receipt's. */
    shows: z.int().exactOptional(),
    findings: z.array(findingJsonSchema),
    notes: notesSchema,
  }),
  z.strictObject({
    outcome: z.literal('refused'),
    contributor: z.string(),
    actions: z.int(),
    counts: findingCountsSchema,
    findings: z.array(findingJsonSchema),
    notes: notesSchema,
  }),
  z.strictObject({ outcome: z.literal('choose'), contributor: z.string(), choices: z.array(choiceSchema) }),
]);
export type SubmitReport = z.infer<typeof submitReportSchema>;

export const changeSchema = z.strictObject({
  contributor: z.string(),
  actionId: z.string(),
  what: z.enum(['added', 'changed', 'withdrawn', 'put-back']),
  column: z.string().nullable(),
  before: z.string(),
  after: z.string(),
  source: z.enum(['domain', 'coordinator', 'decision']),
});
export type ChangeJson = z.infer<typeof changeSchema>;

export const conflictSchema = z.strictObject({
  actionId: z.string(),
  contributor: z.string(),
  /** The error rule that the values break together; `null` where both sides changed one cell. */
  rule: z.string().nullable(),
  cells: z.array(
    z.strictObject({
      column: z.string(),
      before: z.string(),
      domain: z.string(),
      /** Stands in the register until it is decided. */
      register: z.string(),
    }),
  ),
  /** The next merge brings it about; only then it can be decided. */
  toCome: z.literal(true).exactOptional(),
  /** What was decided of it since the last merge; the next one takes it. Absent: it waits for a decision. */
  decided: z
    .strictObject({
      entry: z.int().positive(),
      by: z.string(),
      at: z.string(),
      take: z.enum(['register', 'domain', 'parent', 'value']),
      reason: z.string().exactOptional(),
    })
    .exactOptional(),
});
export type ConflictJson = z.infer<typeof conflictSchema>;

const contributorMergeSchema = z.strictObject({
  contributor: z.string(),
  domain: z.string(),
  /** Its submission that the register now shows; `null` where it handed in nothing. */
  submission: z.int().nullable(),
  added: z.int(),
  changed: z.int(),
  withdrawn: z.int(),
  unchanged: z.int(),
  waiting: z.int(),
  conflicts: z.int(),
});

const registerWritingSchema = z.strictObject({
  /** The stamp says so while it is being written: from the log number that it shows to the next. */
  stamp: z.strictObject({ shows: z.int().nonnegative().nullable(), next: z.int().nonnegative() }),
  /** A cell that no longer holds `expected` was typed in meanwhile, and is left alone. */
  cells: z.array(
    z.strictObject({ actionId: z.string(), column: z.string(), expected: valueSchema, value: valueSchema }),
  ),
  /** To be appended below, unless their id stands there already; values in the order of the plan's columns. */
  rows: z.array(z.strictObject({ actionId: z.string(), values: z.array(valueSchema) })),
  /** The same of the coordinator's own columns, by their headers; of rows that are appended as well. */
  own: z
    .array(
      z.strictObject({
        actionId: z.string(),
        header: z.string(),
        expected: ownCellSchema,
        value: ownCellSchema,
      }),
    )
    .exactOptional(),
  /** Whose each row is and how it stands, for the columns that say so. */
  standing: z.array(
    z.strictObject({
      actionId: z.string(),
      contributor: z.string(),
      state: z.enum(['active', 'waiting', 'withdrawn']),
    }),
  ),
});
export type RegisterWriting = z.infer<typeof registerWritingSchema>;

export const mergeReportSchema = z.strictObject({
  outcome: z.enum(['merged', 'nothing', 'preview']),
  /** Number of the merge: the one made, the one that stands, or the one that a preview would become. */
  sequence: z.int(),
  entry: z.int().nullable(),
  contributors: z.array(contributorMergeSchema),
  /** Cell by cell; cut after `changesShown` because a register can hold very many. */
  changes: z.array(changeSchema),
  changesInAll: z.int(),
  conflicts: z.array(conflictSchema),
  waiting: z.array(z.strictObject({ actionId: z.string(), rule: z.string() })),
  /** What was seen in the register's workbook: rows deleted or typed there, ids twice. */
  remarks: z.array(z.string()),
  coverage: coverageSchema,
  findings: z.array(findingJsonSchema),
  register: z.strictObject({
    path: z.string(),
    state: z.enum(['written', 'up-to-date', 'pending', 'not-written']),
    /** Why it is pending and what to do, where that is more than that it is open elsewhere. */
    problem: z.string().exactOptional(),
  }),
  /** Cells of the register in which somebody typed; those that are not accepted stay as they are. */
  edits: z.array(
    z.strictObject({
      actionId: z.string(),
      column: z.string(),
      before: z.string(),
      after: z.string(),
      accepted: z.boolean(),
      /** The errors that it brings into its row; absent: none. */
      breaks: z.array(findingJsonSchema).min(1).exactOptional(),
    }),
  ),
  /** The errors that this merge would bring into rows, which nobody allowed: it needs them named, and a reason. */
  brings: z.array(findingJsonSchema).min(1).exactOptional(),
  titles: titlesSchema,
  /** What the open register that was sent has to be changed into; `null` where the service writes the file. */
  writing: registerWritingSchema.nullable(),
});
export type MergeReport = z.infer<typeof mergeReportSchema>;
