import { z } from 'zod';
import { isBlank } from '../../cells/value.ts';
import { defineRowCheck } from '../define-check.ts';
import { valueIn } from './row-values.ts';

/** All of the columns are filled in (R05, R12, R20, R21); told on the first that is not. */
export const filled = defineRowCheck({
  name: 'filled',
  parameters: z.strictObject({ columns: z.array(z.string()).min(1).readonly() }),
  reads: ({ columns }) => columns.map((column) => ({ column })),
  check: (row, { columns }, { plan }) => {
    const missing = columns.find((column) => isBlank(valueIn(row, column, plan)));
    return missing === undefined ? [] : [{ column: missing }];
  },
});
