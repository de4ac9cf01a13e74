import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';
import { hasMain, hasSecondary } from './action-values.ts';

/**
 * Every objective of the plan is the main one of an action; where it is a secondary one, its absence
 * is less grave. Fills `{n}` with the objective's number.
 */
export const objectiveCovered = defineRegisterCheck({
  name: 'objective-covered',
  parameters: z.strictObject({}),
  check: (actions, _parameters, { plan }) =>
    plan.definition.objectives
      .filter(({ code }) => !actions.some((registered) => hasMain(registered, code, plan)))
      .map(({ code }) => ({
        actionId: null,
        subject: code,
        column: plan.role('objective')?.field ?? null,
        facts: { n: numberOf(code) },
        ...(actions.some((registered) => hasSecondary(registered, code, plan))
          ? { severity: 'warning' }
          : {}),
      })),
});

/** "3" of D3, as people say it; a code without a number stays as it is. */
function numberOf(objective: string): string {
  return /\d+$/.exec(objective)?.[0] ?? objective;
}
