import { z } from 'zod';
import { defineSheetCheck } from '../define-check.ts';

/** Absence is not deletion: an action that disappeared is withdrawn by an explicit word. Fills `{id}`. */
export const missingActions = defineSheetCheck({
  name: 'missing-actions',
  parameters: z.strictObject({}),
  keysOf: () => new Map(),
  standingKeys: (_parameters, { ids, withdrawn, addedSince = [] }) =>
    ids.missing.filter((id) => !withdrawn.includes(id) && !addedSince.includes(id)),
  judge: (id) => [{ key: null, actionId: id, column: null, facts: { id } }],
});
