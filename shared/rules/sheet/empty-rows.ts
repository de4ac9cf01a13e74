import { z } from 'zod';
import { defineSheetCheck } from '../define-check.ts';

const blankRows = 'blank';

/** Blank rows between the actions are no actions. Fills `{n}` with how many there are. */
export const emptyRows = defineSheetCheck({
  name: 'empty-rows',
  parameters: z.strictObject({}),
  keysOf: (row) => (row.blank ? new Map([[blankRows, '']]) : new Map()),
  judge: (_key, rows) => (rows.length === 0 ? [] : [{ key: null, column: null, facts: { n: rows.length } }]),
});
