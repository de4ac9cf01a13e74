import { z } from 'zod';
import { isBlank } from '../../cells/value.ts';
import { localisedSchema } from '../../text/localised.ts';
import { defineCellCheck } from '../define-check.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A text is there and within the lengths of its column (C01, C02). `tooLong` words the second bound
 * where the rule's message speaks of the first alone. Fills `{min}` and `{max}`.
 */
export const textLength = defineCellCheck({
  name: 'text-length',
  parameters: z.strictObject({ ...selectionShape, tooLong: localisedSchema.optional() }),
  columns: selectedColumns,
  check: (cell, column, { tooLong }) => {
    const { minLength = 1, maxLength = Number.POSITIVE_INFINITY } = column;
    const { value } = cell;
    if (!isBlank(value) && typeof value !== 'string') return [];
    const length = typeof value === 'string' ? value.trim().length : 0;
    const facts = { min: minLength, max: maxLength, n: length };
    if (length < minLength) return [{ column: column.field, facts }];
    if (length > maxLength) {
      return [{ column: column.field, facts, ...(tooLong === undefined ? {} : { message: tooLong }) }];
    }
    return [];
  },
});
