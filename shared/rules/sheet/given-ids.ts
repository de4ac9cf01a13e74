import { z } from 'zod';
import { defineSheetCheck } from '../define-check.ts';

/** Tells which id a new row gets, or which lost id was found again. Fills `{n}` (the row) and `{id}`. */
export const givenIds = defineSheetCheck({
  name: 'given-ids',
  parameters: z.strictObject({}),
  keysOf: (row, _parameters, { ids }) => {
    const identity = ids.of(row.key);
    return identity?.how === 'given' || identity?.how === 'recovered'
      ? new Map([[String(row.key), identity.id]])
      : new Map();
  },
  judge: (_key, rows, _parameters, { ids, plan }) =>
    rows.map(({ key }) => ({
      key,
      column: plan.role('action-id')?.field ?? null,
      facts: { id: ids.of(key)?.id ?? '' },
      rows: { n: [key] },
    })),
});
