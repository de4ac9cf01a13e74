import { z } from 'zod';
import { localisedSchema } from '../../text/localised.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A cell shows no #REF!, #N/A or other error value (C12), and its file holds something there that can be read:
 * `unreadable` words that. Fills `{x}`.
 */
export const errorValue = defineCellCheck({
  name: 'error-value',
  parameters: z.strictObject({ ...selectionShape, unreadable: localisedSchema.optional() }),
  columns: selectedColumns,
  check: (cell, { field: column }, { unreadable: message }) => [
    ...noticesOf(cell, 'error-value').map(({ error }) => ({ column, facts: { x: error } })),
    ...noticesOf(cell, 'unreadable').map(({ stored }) => ({
      column,
      facts: { x: stored },
      ...(message === undefined ? {} : { message }),
    })),
  ],
});
