import { z } from 'zod';
import { titlesSchema } from './titles.ts';

/** A merge, and the version as which it was approved where it was. */
const standSchema = z.strictObject({
  /** Number of the merge. */
  merge: z.int().positive(),
  entry: z.int().positive(),
  at: z.string(),
  version: z.string().nullable(),
});

/** How the register changed between two merges, or approved versions. */
export const registerChangesSchema = z.strictObject({
  from: standSchema,
  to: standSchema,
  /** Actions, each counted once. */
  counts: z.strictObject({ added: z.int(), changed: z.int(), withdrawn: z.int() }),
  /** Cell by cell; the first of them, because there can be very many. */
  changes: z.array(
    z.strictObject({
      contributor: z.string(),
      actionId: z.string(),
      what: z.enum(['added', 'changed', 'withdrawn', 'put-back', 'gone']),
      column: z.string().nullable(),
      before: z.string(),
      after: z.string(),
    }),
  ),
  changesInAll: z.int().nonnegative(),
  titles: titlesSchema,
});
export type RegisterChanges = z.infer<typeof registerChangesSchema>;
