import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { replacementFix } from './replacement.ts';
import { selectedColumns, selectionSchema } from './selection.ts';

/** A choice was read as the one that it nearly is (C10). Fills `{x}` as given and `{y}` as meant. */
export const nearMatch = defineCellCheck({
  name: 'near-match',
  parameters: selectionSchema,
  columns: selectedColumns,
  check: (cell, column) =>
    noticesOf(cell, 'near').map(({ given, meant }) => ({
      column: column.field,
      facts: { x: given, y: meant },
      fix: replacementFix(cell.text, given, meant, column),
    })),
});
