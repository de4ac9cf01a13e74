import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';
import { wordsOf } from '../row/row-values.ts';
import { actionValue } from './action-values.ts';

const groupSchema = z.strictObject({
  column: z.string(),
  value: z.string(),
  /** Other values of the column that reach the group too. */
  counts: z.array(z.string()).readonly(),
});

/** Every group that the plan means to reach has an action. Fills `{x}` with the group. */
export const groupCovered = defineRegisterCheck({
  name: 'group-covered',
  parameters: z.strictObject({ groups: z.array(groupSchema).min(1).readonly() }),
  reads: ({ groups }) => groups.map(({ column, value, counts }) => ({ column, values: [value, ...counts] })),
  check: (actions, { groups }, { plan }) =>
    groups
      .filter(
        ({ column, value, counts }) =>
          !actions.some((registered) =>
            wordsOf(actionValue(registered, column, plan)).some(
              (word) => word === value || counts.includes(word),
            ),
          ),
      )
      .map(({ column, value }) => ({
        actionId: null,
        subject: `${column}/${value}`,
        column,
        facts: { x: value.toLowerCase() },
      })),
});
