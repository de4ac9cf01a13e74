import { z } from 'zod';
import { accessSchema } from '../log/entry.ts';

const { account, name, role, contributors } = accessSchema.shape;

/** The access list, as the coordinator keeps it. */
export const accessListSchema = z.strictObject({
  /** Number of the log's last entry. */
  entry: z.int().nonnegative(),
  accounts: z.array(
    z.strictObject({
      account,
      name,
      /** `none`: it was taken away. */
      role,
      contributors: z.array(contributors.unwrap().element),
      /** Who gave or took it, and when. */
      by: z.string(),
      at: z.string(),
    }),
  ),
});
export type Access = z.infer<typeof accessListSchema>;
