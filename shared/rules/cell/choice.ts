import { z } from 'zod';
import { isBlank } from '../../cells/value.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A choice comes from its closed list (C03, C04, C14); with `blank` it must also be made where the
 * column is required. Fills `{x}` with the choice at fault.
 */
export const choice = defineCellCheck({
  name: 'choice',
  parameters: z.strictObject({ ...selectionShape, blank: z.boolean().default(false) }),
  columns: selectedColumns,
  check: (cell, column, { blank }) => {
    if (blank && column.required === 'always' && isBlank(cell.value)) return [{ column: column.field }];
    return noticesOf(cell, 'unknown').map(({ given }) => ({ column: column.field, facts: { x: given } }));
  },
});
