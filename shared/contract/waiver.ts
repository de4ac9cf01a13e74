import { z } from 'zod';
import { valueSchema } from '../cells/value.ts';

/** An error that a coordinator allowed, as those it concerns read it. */
export const grantedWaiverSchema = z.strictObject({
  /** Its number in the log. */
  entry: z.int().positive(),
  rule: z.string(),
  /** An action's id, or what a finding of the register is about, such as `OV/D2`. */
  subject: z.string(),
  /** It holds for these values, by field; once one of them changes it says nothing more. */
  read: z.record(z.string(), valueSchema),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});
export type GrantedWaiver = z.infer<typeof grantedWaiverSchema>;
