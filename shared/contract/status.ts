import { z } from 'zod';
import { coverageSchema } from '../coverage/coverage.ts';
import { findingJsonSchema } from './finding-json.ts';
import { conflictSchema } from './reports.ts';

/** How a plan stands, for the coordinator's overview. */
export const statusReportSchema = z.strictObject({
  plan: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  /** How many entries the log has. */
  entries: z.int(),
  round: z
    .strictObject({ name: z.string(), kind: z.string(), opens: z.string(), deadline: z.string() })
    .nullable(),
  contributors: z.array(
    z.strictObject({
      contributor: z.string(),
      domain: z.string(),
      name: z.string(),
      submission: z
        .strictObject({
          sequence: z.int(),
          entry: z.int(),
          at: z.string(),
          by: z.string(),
          actions: z.int(),
          errors: z.int(),
          warnings: z.int(),
        })
        .nullable(),
      /** The register shows its latest submission. */
      merged: z.boolean(),
      /** Days past the deadline without a submission. */
      daysLate: z.int(),
      conflicts: z.int(),
      waiting: z.int(),
    }),
  ),
  register: z
    .strictObject({ sequence: z.int(), entry: z.int(), at: z.string(), by: z.string(), actions: z.int() })
    .nullable(),
  coverage: coverageSchema,
  conflicts: z.array(conflictSchema),
  waiting: z.array(z.strictObject({ actionId: z.string(), rule: z.string() })),
  findings: z.array(findingJsonSchema),
  approvals: z.array(z.strictObject({ version: z.string(), date: z.string(), merge: z.int() })),
});
export type StatusReport = z.infer<typeof statusReportSchema>;
