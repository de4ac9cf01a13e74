import { z } from 'zod';
import { localisedSchema } from '../../text/localised.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';

/**
 * What a text or a choice is can be told from what its cell shows (C16); `hidden` words that its number format
 * shows nothing. Fills `{x}` with what was taken, or with what is hidden.
 */
export const shownValue = defineCellCheck({
  name: 'shown-value',
  parameters: z.strictObject({ hidden: localisedSchema }),
  columns: (_, plan) => plan.columns.map(({ field }) => field),
  check: (cell, { field: column }, { hidden: message }) => [
    ...noticesOf(cell, 'format-unknown').map(({ kept }) => ({ column, facts: { x: kept } })),
    ...noticesOf(cell, 'format-hides').map(({ hidden }) => ({ column, message, facts: { x: hidden } })),
  ],
});
