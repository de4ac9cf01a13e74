import { z } from 'zod';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import { fold } from '../../text/fold.ts';
import { defineSheetCheck } from '../define-check.ts';
import { valueIn } from '../row/row-values.ts';
import { mostNamedRows } from '../row-numbers.ts';

/**
 * No two actions of a contributor have the same title, compared as choices are. Told on every equal
 * row; fills `{n}` with the numbers of the others.
 */
export const uniqueTitle = defineSheetCheck({
  name: 'unique-title',
  parameters: z.strictObject({ column: z.string() }),
  reads: ({ column }) => [{ column }],
  keysOf: (row, { column }, { plan }) => {
    const title = valueIn(row, column, plan);
    const folded = typeof title === 'string' ? fold(title) : '';
    return folded === '' ? new Map() : new Map([[folded, '']]);
  },
  judge: (_title, rows, { column }) =>
    rows.length < 2 ? [] : rows.map((row) => ({ key: row.key, column, rows: { n: othersThan(row, rows) } })),
});

/** As many as a message names and one, which makes it end in "…". */
function othersThan(row: ParsedRow, rows: readonly ParsedRow[]): readonly number[] {
  return rows
    .slice(0, mostNamedRows + 2)
    .map(({ key }) => key)
    .filter((key) => key !== row.key)
    .slice(0, mostNamedRows + 1);
}
