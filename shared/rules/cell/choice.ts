import { z } from 'zod';
import type { ParsedCell } from '../../actions/parsed-row.ts';
import { isBlank } from '../../cells/value.ts';
import type { Column } from '../../plan/definition.ts';
import { type Localised, localisedSchema } from '../../text/localised.ts';
import type { Trouble } from '../check.ts';
import { defineCellCheck } from '../define-check.ts';
import { noticesOf } from './notices.ts';
import { replacementFix } from './replacement.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A choice comes from its closed list (C03, C04, C14); with `blank` it must also be made where the
 * column is required. Fills `{x}` with the choice at fault.
 */
export const choice = defineCellCheck({
  name: 'choice',
  parameters: z.strictObject({
    ...selectionShape,
    blank: z.boolean().default(false),
    several: localisedSchema.optional(),
  }),
  columns: selectedColumns,
  check: (cell, column, { blank, several }) => {
    if (blank && column.required === 'always' && isBlank(cell.value)) return [{ column: column.field }];
    return unknownChoices(cell, column, several);
  },
});

/**
 * The choices that no list holds. What is several choices with another sign between them is offered with
 * semicolons: `message` words that, and fills `{y}` with them.
 */
export function unknownChoices(
  cell: ParsedCell,
  column: Column,
  message: Localised | undefined,
): readonly Trouble[] {
  return noticesOf(cell, 'unknown').map(({ given, several }) => {
    if (several === undefined || message === undefined) return { column: column.field, facts: { x: given } };
    const y = several.join('; ');
    return {
      column: column.field,
      message,
      facts: { x: given, y },
      fix: replacementFix(cell.text, given, y, column),
    };
  });
}
