import { z } from 'zod';

/** What a test asks of a rival process, and what it tells; see `rivals.ts`. */

export const deedSchema = z.discriminatedUnion('use', [
  z.strictObject({ use: z.literal('merge') }),
  z.strictObject({ use: z.literal('submit'), contributor: z.string() }),
  z.strictObject({ use: z.literal('waive'), subject: z.string(), rule: z.string() }),
  z.strictObject({ use: z.literal('approve'), version: z.string() }),
  z.strictObject({ use: z.literal('take'), actionId: z.string(), take: z.enum(['register', 'domain']) }),
]);
/** One thing that somebody does to the library. */
export type Deed = z.infer<typeof deedSchema>;

export const orderSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('do'), folder: z.string(), deed: deedSchema, operation: z.string() }),
  /** The other has come as far: say it in the log. */
  z.strictObject({ kind: z.literal('go') }),
]);
export type Order = z.infer<typeof orderSchema>;

const doneSchema = z.strictObject({
  kind: z.literal('done'),
  /** What the use case answered, or the code of what stopped it. */
  outcome: z.string(),
  /** The entry that it made; `null` where it made none. */
  entry: z.int().nullable(),
  /** How often the other's entry stood under the number that it wanted. */
  lost: z.int(),
});
/** What became of a deed. */
export type DeedDone = z.infer<typeof doneSchema>;

export const newsSchema = z.discriminatedUnion('kind', [
  /** All is planned and written but the entry. */
  z.strictObject({ kind: z.literal('at-commit') }),
  doneSchema,
]);
export type News = z.infer<typeof newsSchema>;
