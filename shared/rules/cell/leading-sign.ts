import { z } from 'zod';
import { columnTypes } from '../../plan/definition.ts';
import { localisedSchema } from '../../text/localised.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';

/**
 * A text that a spreadsheet could take for a formula is kept as text, and told (C11); so is a real
 * formula, of which the value is kept: `formula` words that. Free text stands in columns of `types`.
 */
export const leadingSign = defineCellCheck({
  name: 'leading-sign',
  parameters: z.strictObject({ types: z.array(z.enum(columnTypes)).readonly(), formula: localisedSchema }),
  columns: (_, plan) => plan.columns.map(({ field }) => field),
  check: (cell, column, { types, formula }) => {
    if (noticesOf(cell, 'formula').length > 0) {
      // What a formula has instead of a value is told by itself.
      const valueless = [...noticesOf(cell, 'unreadable'), ...noticesOf(cell, 'error-value')];
      return valueless.length > 0 ? [] : [{ column: column.field, message: formula }];
    }
    return types.includes(column.type) && /^\s*[=+\-@]/.test(cell.text) ? [{ column: column.field }] : [];
  },
});
