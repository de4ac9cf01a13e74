import { z } from 'zod';
import type { ParsedCell } from '../../actions/parsed-row.ts';
import type { Column } from '../../plan/definition.ts';
import { localisedSchema } from '../../text/localised.ts';
import type { CheckContext, Trouble } from '../check.ts';
import { defineCellCheck } from '../define-check.ts';
import { isOpen } from '../round.ts';
import { wordsOf } from '../row/row-values.ts';
import { unknownChoices } from './choice.ts';
import { replacementFix } from './replacement.ts';
import { selectedColumns, selectionShape } from './selection.ts';

/**
 * A policy domain exists on the day of the check (C05). The row's own domain needs only be one of the
 * plan's, because old ids keep it after a succession; and a column that the round keeps closed is not
 * judged by a later day, because nobody could mend it. Fills `{x}`.
 */
export const knownDomain = defineCellCheck({
  name: 'known-domain',
  parameters: z.strictObject({ ...selectionShape, several: localisedSchema.optional() }),
  columns: selectedColumns,
  check: (cell, column, { several }, context) => [
    ...unknownChoices(cell, column, several),
    ...(column.role !== 'domain' && isOpen(column, context.round)
      ? noLongerValid(cell, column, context)
      : []),
  ],
});

function noLongerValid(cell: ParsedCell, column: Column, { plan, asOf }: CheckContext): readonly Trouble[] {
  const codes = wordsOf(cell.value);
  if (codes.length === 0) return [];
  const valid = plan.choices(column, asOf);
  return codes
    .filter((code) => !valid.includes(code))
    .map((code) => {
      const successor = plan.definition.domains.find((domain) => domain.succeeds?.includes(code))?.code;
      const mendable = successor !== undefined && valid.includes(successor);
      return {
        column: column.field,
        facts: { x: code },
        ...(mendable ? { fix: replacementFix(cell.text, code, successor, column) } : {}),
      };
    });
}
