import { z } from 'zod';

/**
 * What became of one workbook.
 *
 * - `copied`             written, read again, and it says the same
 * - `same`               it stood there already
 * - `differs`            another one stands there, and was left as it is
 * - `open-elsewhere`     it was to be replaced, and somebody has it open
 * - `changed-meanwhile`  somebody saved it during the copy
 * - `unreadable`         it cannot be read, here or there
 * - `damaged`            written, but what was read again says something else
 */
const copiedWorkbookSchema = z.strictObject({
  path: z.string(),
  state: z.enum([
    'copied',
    'same',
    'differs',
    'open-elsewhere',
    'changed-meanwhile',
    'unreadable',
    'damaged',
  ]),
});
export type CopiedWorkbook = z.infer<typeof copiedWorkbookSchema>;

const copiedInAll = z.strictObject({ copied: z.int().nonnegative(), inAll: z.int().nonnegative() });

/** What a copy of a library wrote, and what verifying it found. */
export const copyReportSchema = z.strictObject({
  from: z.string(),
  to: z.string(),
  /** Number of the last entry that the copy holds. */
  entry: z.int().positive(),
  entries: copiedInAll,
  bodies: copiedInAll,
  /** Rows that were erased in the source, and now in the copy. */
  erasedRows: z.int().nonnegative(),
  workbooks: z.array(copiedWorkbookSchema),
  /** Files beside the workbooks, which are no part of a library. */
  leftOut: z.array(z.string()),
  /** Written by this copy. */
  bytes: z.int().nonnegative(),
  /** Digest of the register rebuilt from the copied log; the source's is the same. */
  register: z.string(),
  /** Every entry, body and workbook of the copy was read again, and says what the source says. */
  verified: z.boolean(),
  /** Why not, in words. */
  problems: z.array(z.string()),
});
export type CopyReport = z.infer<typeof copyReportSchema>;
