import { isBlank } from '../../cells/value.ts';
import { defineCellCheck } from '../define-check.ts';
import { isOpen } from '../round.ts';
import { selectedColumns, selectionSchema } from './selection.ts';

/**
 * A required cell is filled in (C13). What drafting asks for stays required in every round; what is
 * asked later (the status) only in the rounds that open its column. Fills `{kolom}` and `{column}`.
 */
export const required = defineCellCheck({
  name: 'required',
  parameters: selectionSchema,
  columns: (selection, plan) =>
    selectedColumns(selection, plan).filter((field) => plan.column(field)?.required === 'always'),
  check: (cell, column, _, { round }) => {
    const asked = column.openIn.includes('drafting') || isOpen(column, round);
    return asked && isBlank(cell.value)
      ? [{ column: column.field, facts: { kolom: column.header.nl, column: column.header.en } }]
      : [];
  },
});
