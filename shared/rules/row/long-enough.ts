import { z } from 'zod';
import { isUnread } from '../../cells/value.ts';
import { defineRowCheck } from '../define-check.ts';
import { valueIn } from './row-values.ts';

/** A text that is needed here has the least length of its column (R02). Fills `{min}`. */
export const longEnough = defineRowCheck({
  name: 'long-enough',
  parameters: z.strictObject({ column: z.string() }),
  reads: ({ column }) => [{ column }],
  check: (row, { column }, { plan }) => {
    const min = plan.column(column)?.minLength ?? 1;
    const value = valueIn(row, column, plan);
    const length = typeof value === 'string' ? value.trim().length : 0;
    return isUnread(value) || length >= min ? [] : [{ column, facts: { min } }];
  },
});
