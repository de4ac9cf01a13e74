import { z } from 'zod';

/** What was said in the log, newest first. */
export const historySchema = z.strictObject({
  entries: z.array(
    z.strictObject({
      entry: z.int(),
      at: z.string(),
      by: z.string(),
      kind: z.enum(['plan', 'submission', 'merge', 'decision']),
      /** In words. */
      what: z.string(),
      /** The merge's own number, where it is one: by this it is compared and gone back to. */
      merge: z.int().positive().exactOptional(),
    }),
  ),
});
export type History = z.infer<typeof historySchema>;

/** Where a cell of the register came from: every entry that gave it another value, newest first. */
export const cellHistorySchema = z.strictObject({
  actionId: z.string(),
  column: z.string(),
  /** As the register shows it now. */
  value: z.string(),
  steps: z.array(
    z.strictObject({
      entry: z.int(),
      at: z.string(),
      by: z.string(),
      /**
       * `submission`: what the domain handed in; what a merge then brought into the register: `merge` the
       * domain's value, `edit` what a coordinator typed there, `decision` what was decided of a conflict.
       */
      kind: z.enum(['submission', 'merge', 'edit', 'decision']),
      /** The workbook that was handed in; `null` for what a merge brought. */
      workbook: z.string().nullable(),
      value: z.string(),
      /** Nothing stands there, or what stood there was erased. */
      blank: z.literal(true).exactOptional(),
    }),
  ),
});
export type CellHistory = z.infer<typeof cellHistorySchema>;
