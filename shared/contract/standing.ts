import { z } from 'zod';
import type { Action } from '../actions/action.ts';
import { valueSchema } from '../cells/value.ts';
import { isoDateSchema } from '../plan/definition.ts';
import { grantedWaiverSchema } from './waiver.ts';

/** An action as it goes over the wire; the log's own schema shares equal values, which nobody needs here. */
const actionSchema: z.ZodType<Action> = z
  .strictObject({
    id: z.string(),
    values: z.array(valueSchema).readonly(),
    originals: z.record(z.string(), z.string()).readonly().exactOptional(),
    withdrawn: z.literal(true).exactOptional(),
  })
  .readonly();

/** What the log knows of one contributor, so that the add-in checks by the same facts as the service. */
export const standingSchema = z.strictObject({
  contributor: z.string(),
  /** Number of the log's last entry. */
  entry: z.int().nonnegative(),
  /** "Today" for every rule that needs one. */
  asOf: isoDateSchema,
  round: z
    .strictObject({
      kind: z.enum(['drafting', 'follow-up', 'actualisation']),
      opens: isoDateSchema,
      deadline: isoDateSchema,
      /** The columns that may change; absent: those that the plan opens in this kind of round. */
      columns: z.array(z.string()).readonly().exactOptional(),
    })
    .nullable(),
  /** No round is open for this contributor, or its deadline passed: nothing is taken in. */
  closed: z.boolean(),
  /** The number of its latest submission; `null` before the first. */
  sequence: z.int().positive().nullable(),
  /** The highest number that its action ids ever had; 0 for none. */
  highestNumber: z.int().nonnegative(),
  /** Its actions at the stamp that was asked for (without one: the latest), withdrawn ones included. */
  previous: z.array(actionSchema),
  /** The workbook does not tell which submission it shows, and there are some; absent: it does, or there are none. */
  lost: z
    .strictObject({
      /** Actions that not every submission had: such a workbook may never have shown them. */
      addedSince: z.array(z.string()).readonly(),
    })
    .exactOptional(),
  /** Its actions now. */
  latest: z.array(actionSchema),
  remarks: z.array(
    z.strictObject({
      /** Its number in the log, by which it is answered. */
      entry: z.int().positive().exactOptional(),
      actionId: z.string(),
      by: z.string(),
      at: z.string(),
      text: z.string(),
      /** Oldest first; absent: none. */
      answers: z
        .array(z.strictObject({ by: z.string(), at: z.string(), text: z.string() }))
        .min(1)
        .exactOptional(),
    }),
  ),
  /** What was waived of its actions, oldest first; absent: nothing. */
  waivers: z.array(grantedWaiverSchema).min(1).exactOptional(),
  /** Cells of its actions to which the coordinator gave another value in the register. */
  edits: z.array(z.strictObject({ actionId: z.string(), field: z.string(), value: valueSchema })),
});
export type Standing = z.infer<typeof standingSchema>;
