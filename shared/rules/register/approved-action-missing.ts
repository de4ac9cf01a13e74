import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';

/** Nothing of the approved version disappears: an action is stopped, not dropped. */
export const approvedActionMissing = defineRegisterCheck({
  name: 'approved-action-missing',
  parameters: z.strictObject({}),
  check: (actions, _parameters, { plan, approved }) => {
    const present = new Set(actions.map(({ action }) => action.id));
    return approved
      .filter(({ action }) => !action.withdrawn && !present.has(action.id))
      .map(({ action: { id } }) => ({
        actionId: id,
        subject: id,
        column: plan.role('status')?.field ?? null,
      }));
  },
});
