import { z } from 'zod';

export const erasureRequestSchema = z.strictObject({
  /** A column of the plan, or the header of one that the coordinator added to the register. */
  field: z.string().trim().min(1).max(255),
  /** Without repeating the value: a reason stays in the log for ever. */
  reason: z.string().trim().min(1).max(2000),
  /** The submission, merge, decision or remark, by its log number; absent: what stands there now. */
  at: z.int().positive().exactOptional(),
});

/** What was erased, and where the value may still stand. */
export const erasureReportSchema = z.strictObject({
  entry: z.int().positive(),
  /** How many rows of the log were erased. */
  rows: z.int().nonnegative(),
  /** Places that this program cannot clean, each with what to do. */
  remains: z.array(z.string()),
});
export type ErasureReport = z.infer<typeof erasureReportSchema>;
