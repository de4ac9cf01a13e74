import { z } from 'zod';
import { localisedSchema } from '../../text/localised.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A cell shows no #REF!, #N/A or other error value (C12), and its file holds something there that can be read:
 * `unreadable` words that, and `uncalculated` that a formula has no value yet. Fills `{x}`.
 */
export const errorValue = defineCellCheck({
  name: 'error-value',
  parameters: z.strictObject({
    ...selectionShape,
    unreadable: localisedSchema.optional(),
    uncalculated: localisedSchema.optional(),
  }),
  columns: selectedColumns,
  check: (cell, { field: column }, { unreadable, uncalculated }) => [
    ...noticesOf(cell, 'error-value').map(({ error }) => ({ column, facts: { x: error } })),
    ...noticesOf(cell, 'unreadable').map(({ stored }) => {
      const message = stored === '' ? uncalculated : unreadable;
      return { column, facts: { x: stored }, ...(message === undefined ? {} : { message }) };
    }),
  ],
});
