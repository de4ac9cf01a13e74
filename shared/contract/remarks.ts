import { z } from 'zod';
import { titlesSchema } from './titles.ts';

const said = { by: z.string(), at: z.string(), text: z.string() };

/** Every remark on an action, oldest first. */
export const remarksReportSchema = z.strictObject({
  /** Number of the log's last entry. */
  entry: z.int().nonnegative(),
  remarks: z.array(
    z.strictObject({
      /** Its number in the log, by which it is answered. */
      entry: z.int().positive(),
      actionId: z.string(),
      contributor: z.string(),
      ...said,
      /** Oldest first. */
      answers: z.array(z.strictObject(said)),
    }),
  ),
  titles: titlesSchema,
});
export type RemarksReport = z.infer<typeof remarksReportSchema>;
