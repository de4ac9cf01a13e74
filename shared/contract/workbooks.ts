import { z } from 'zod';
import { findingCountsSchema, findingJsonSchema } from './finding-json.ts';
import { handedInSchema } from './service.ts';

/** The contributors' workbooks as they stand in the library, before anybody hands them in. */

/** The coordinator's word on a workbook that is collected: what an officer says when submitting it. */
export const collectRequestSchema = handedInSchema.pick({ withdraw: true, choices: true, fix: true });

/**
 * How a workbook stands beside what its contributor submitted last. Rows are compared, never bytes or dates:
 * SharePoint rewrites what it stores.
 *
 * - `missing`     there is none in the library
 * - `unseen`      the service has not looked at it yet; it does with one of the next looks
 * - `unreadable`  it is no workbook that can be used; `problem` says why
 * - `empty`       nothing was filled in, and nothing submitted
 * - `submitted`   it says what was submitted last
 * - `saved`       it says something else
 */
export const workbookStands = ['missing', 'unseen', 'unreadable', 'empty', 'submitted', 'saved'] as const;
export type WorkbookStand = (typeof workbookStands)[number];

/**
 * What would become of it if it were collected now: taken, refused for its errors, held up by differences with
 * a colleague's copy, or not taken because no round is open for the contributor.
 */
export const collectionOutcomes = ['accepted', 'refused', 'choose', 'closed'] as const;
export type CollectionOutcome = (typeof collectionOutcomes)[number];

const savedWorkbookSchema = z.strictObject({
  contributor: z.string(),
  path: z.string(),
  stand: z.enum(workbookStands),
  /** When it was saved, as the library tells; `null` where there is none. */
  savedAt: z.string().nullable(),
  /** When the service read it as it stands now; `null` where it has not. */
  seenAt: z.string().nullable(),
  actions: z.int(),
  counts: findingCountsSchema,
  /** `null` where there is nothing to collect. */
  ifCollected: z.enum(collectionOutcomes).nullable(),
  /** Submitted before and no longer in it: whoever collects it says which of them are withdrawn. */
  missing: z.array(z.string()),
  openElsewhere: z.boolean(),
  /** Whether its column Controle shows these findings; `null` where the service does not write them. */
  findingsShown: z.boolean().nullable(),
  /** Why it could not be read, or its findings not written, and what to do. */
  problem: z.string().nullable(),
});
export type SavedWorkbook = z.infer<typeof savedWorkbookSchema>;

export const savedWorkbooksSchema = z.strictObject({
  /** When the service last looked; `null` where it has not yet. */
  lookedAt: z.string().nullable(),
  /** Why the last look failed; what stands below is then what was seen before. */
  problem: z.string().nullable(),
  workbooks: z.array(savedWorkbookSchema),
});
export type SavedWorkbooks = z.infer<typeof savedWorkbooksSchema>;

/** One workbook with everything that is found in it. */
export const workbookFindingsSchema = z.strictObject({
  workbook: savedWorkbookSchema,
  /** The gravest first. */
  findings: z.array(findingJsonSchema),
  /** How many there are: of very many only the first are told. */
  findingsInAll: z.int(),
  /** What was left unread in it, in words. */
  notes: z.array(z.string()),
});
export type WorkbookFindings = z.infer<typeof workbookFindingsSchema>;
