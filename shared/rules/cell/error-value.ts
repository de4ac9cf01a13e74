import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { selectedColumns, selectionSchema } from './selection.ts';

/** A cell shows no #REF!, #N/A or other error value (C12). Fills `{x}`. */
export const errorValue = defineCellCheck({
  name: 'error-value',
  parameters: selectionSchema,
  columns: selectedColumns,
  check: (cell, column) =>
    noticesOf(cell, 'error-value').map(({ error }) => ({ column: column.field, facts: { x: error } })),
});
