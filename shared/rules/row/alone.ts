import { z } from 'zod';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

/** A value that excludes every other stands alone (R15). */
export const alone = defineRowCheck({
  name: 'alone',
  parameters: z.strictObject({ column: z.string(), value: z.string() }),
  reads: ({ column, value }) => [{ column, values: [value] }],
  check: (row, { column, value }, { plan }) => {
    const chosen = wordsIn(row, column, plan);
    return chosen.length > 1 && chosen.includes(value) ? [{ column }] : [];
  },
});
