import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';
import { wordsInRole } from './action-values.ts';

/**
 * A domain that another's action names takes part in it: someone decided so, or an action of its own
 * names the other in turn. Fills `{A}` (whose action it is) and `{B}`.
 */
export const participationConfirmed = defineRegisterCheck({
  name: 'participation-confirmed',
  parameters: z.strictObject({}),
  check: (actions, _parameters, { plan, participation }) => {
    const named = actions.flatMap((registered) =>
      wordsInRole(registered, 'co-domains', plan)
        .filter((code) => code !== registered.domain)
        .map((code) => ({ id: registered.action.id, domain: registered.domain, code })),
    );
    const names = new Set(named.map(({ domain, code }) => `${domain}|${code}`));
    return named.flatMap(({ id, domain, code }) => {
      const decided = participation.get(`${id}|${code}`);
      if (decided === true || (decided === undefined && names.has(`${code}|${domain}`))) return [];
      return {
        actionId: id,
        subject: `${id}|${code}`,
        column: plan.role('co-domains')?.field ?? null,
        facts: { A: domain, B: code },
      };
    });
  },
});
