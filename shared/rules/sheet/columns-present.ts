import { z } from 'zod';
import { defineSheetCheck } from '../define-check.ts';

/** Every column of the plan stands in the sheet, once. Fills `{x}` with the column's header. */
export const columnsPresent = defineSheetCheck({
  name: 'columns-present',
  parameters: z.strictObject({}),
  keysOf: () => new Map(),
  standingKeys: (_parameters, context) => context.columnsAtFault,
  judge: (field, _rows, _parameters, { plan }) => [
    { key: null, column: field, facts: { x: plan.column(field)?.header.nl ?? field } },
  ],
});
