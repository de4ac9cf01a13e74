import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';
import { actionValue } from './action-values.ts';

/** An action's status does not go back in `order` since the previous round; others are not compared. */
export const statusFalls = defineRegisterCheck({
  name: 'status-falls',
  parameters: z.strictObject({ order: z.array(z.string()).min(2).readonly() }),
  check: (actions, { order }, { plan, previousStatus }) => {
    const column = plan.role('status')?.field;
    return actions.flatMap((registered) => {
      const { id } = registered.action;
      const status = actionValue(registered, column, plan);
      const before = order.indexOf(previousStatus.get(id) ?? '');
      const now = typeof status === 'string' ? order.indexOf(status) : -1;
      return now >= 0 && now < before ? [{ actionId: id, subject: id, column: column ?? null }] : [];
    });
  },
});
