import { z } from 'zod';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/** What stands there could be read as what its column takes: a day that exists (C06), an amount (C07). */
export const understood = defineCellCheck({
  name: 'understood',
  parameters: z.strictObject({ ...selectionShape, notice: z.enum(['no-date', 'no-amount']) }),
  columns: selectedColumns,
  check: (cell, column, { notice }) => noticesOf(cell, notice).map(() => ({ column: column.field })),
});
