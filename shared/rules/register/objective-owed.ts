import { z } from 'zod';
import type { RegisterAction, RegisterContext } from '../check.ts';
import { defineRegisterCheck } from '../define-check.ts';
import { hasMain, hasSecondary, wordsInRole } from './action-values.ts';

/**
 * Every involved domain has an action with this main objective. Where the objective is only a
 * secondary one, or the domain only takes part in another's action, it is less grave. Fills `{DOM}`.
 */
export const objectiveOwed = defineRegisterCheck({
  name: 'objective-owed',
  parameters: z.strictObject({ objective: z.string() }),
  check: (actions, { objective }, context) => {
    const { plan, involved } = context;
    const mains = actions.filter((registered) => hasMain(registered, objective, plan));
    const fulfilled = new Set(mains.map(({ domain }) => domain));
    const partly = new Set([
      ...mains.flatMap((registered) => partnersOf(registered, context)),
      ...actions
        .filter((registered) => hasSecondary(registered, objective, plan))
        .map(({ domain }) => domain),
    ]);
    return involved
      .filter(({ code }) => !fulfilled.has(code))
      .map(({ code }) => ({
        actionId: null,
        subject: `${code}/${objective}`,
        column: plan.role('objective')?.field ?? null,
        facts: { DOM: code },
        ...(partly.has(code) ? { severity: 'warning' } : {}),
      }));
  },
});

/** The domains that take part in an action; who said that it does not is left out. */
function partnersOf(registered: RegisterAction, { plan, participation }: RegisterContext): readonly string[] {
  return wordsInRole(registered, 'co-domains', plan).filter(
    (domain) => participation.get(`${registered.action.id}|${domain}`) !== false,
  );
}
