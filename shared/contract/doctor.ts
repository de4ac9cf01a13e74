import { z } from 'zod';

/**
 * What looking at one thing found.
 *
 * - `passed`   it is in place
 * - `mend`     it is not; `told` says what to do
 * - `untold`   it cannot be seen from here; `told` says where to look
 * - `skipped`  not looked at, because something that it needs is to be mended first
 */
export const diagnosisOutcomes = ['passed', 'mend', 'untold', 'skipped'] as const;
export type DiagnosisOutcome = (typeof diagnosisOutcomes)[number];

/** Whether everything is in place to run on a library, thing by thing. */
export const doctorReportSchema = z.strictObject({
  /** The library as it was named; `null` where none was. */
  library: z.string().nullable(),
  checks: z.array(
    z.strictObject({
      /** Stable, for programs. */
      id: z.string(),
      name: z.string(),
      outcome: z.enum(diagnosisOutcomes),
      told: z.string(),
    }),
  ),
});
export type DoctorReport = z.infer<typeof doctorReportSchema>;
