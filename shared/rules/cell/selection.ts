import { z } from 'zod';
import { listOf } from '../../plan/column-list.ts';
import { columnTypes } from '../../plan/definition.ts';
import type { Plan } from '../../plan/plan.ts';

const names = z.array(z.string()).readonly().optional();

/** Parameters by which a rule says which columns it looks at; what is absent narrows nothing. */
export const selectionShape = {
  fields: names,
  types: z.array(z.enum(columnTypes)).readonly().optional(),
  lists: names,
  /** Columns and lists that have a rule of their own. */
  exceptFields: names,
  exceptLists: names,
};

/** The schema of a check that takes a selection and nothing else. */
export const selectionSchema = z.strictObject(selectionShape);
type Selection = z.infer<typeof selectionSchema>;

/** Fields of the plan's columns that a selection means, in the plan's order. */
export function selectedColumns(selection: Selection, plan: Plan): readonly string[] {
  return plan.columns
    .filter((column) => {
      const list = listOf(column) ?? '';
      return (
        (selection.fields?.includes(column.field) ?? true) &&
        (selection.types?.includes(column.type) ?? true) &&
        (selection.lists?.includes(list) ?? true) &&
        !selection.exceptFields?.includes(column.field) &&
        !selection.exceptLists?.includes(list)
      );
    })
    .map(({ field }) => field);
}
