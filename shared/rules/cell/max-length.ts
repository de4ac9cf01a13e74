import { z } from 'zod';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';

/** What one cell of Excel can hold, whatever the column allows. */
const excelLimit = 32_767;

/**
 * A text is no longer than its column and a cell of Excel allow (C15); of the columns with a rule of
 * their own only the latter is judged. Fills `{n}` and `{max}`.
 */
export const maxLength = defineCellCheck({
  name: 'max-length',
  parameters: z.strictObject({ ownRule: z.array(z.string()).readonly().default([]) }),
  columns: (_, plan) => plan.columns.map(({ field }) => field),
  check: (cell, column, { ownRule }) => {
    const [beyond] = noticesOf(cell, 'too-long');
    if (beyond !== undefined) {
      return [{ column: column.field, facts: { n: beyond.length, max: excelLimit } }];
    }
    const { field, maxLength: max } = column;
    if (max === undefined || cell.text.length <= max || ownRule.includes(field)) return [];
    const length = cell.text.trim().length;
    return length > max ? [{ column: field, facts: { n: length, max } }] : [];
  },
});
