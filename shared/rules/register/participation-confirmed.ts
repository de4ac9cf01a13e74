import { z } from 'zod';
import { localisedSchema } from '../../text/localised.ts';
import { defineRegisterCheck } from '../define-check.ts';
import { wordsInRole } from './action-values.ts';

/**
 * A domain that another's action names takes part in it: someone decided so, or an action of its own
 * names the other in turn. That it takes no part is not asked again: `denied` says to leave it out of the action.
 * Fills `{A}` (whose action it is) and `{B}`.
 */
export const participationConfirmed = defineRegisterCheck({
  name: 'participation-confirmed',
  parameters: z.strictObject({ denied: localisedSchema.optional() }),
  check: (actions, { denied }, { plan, participation }) => {
    const named = actions.flatMap((registered) =>
      wordsInRole(registered, 'co-domains', plan)
        .filter((code) => code !== registered.domain)
        .map((code) => ({ id: registered.action.id, domain: registered.domain, code })),
    );
    const names = new Set(named.map(({ domain, code }) => `${domain}|${code}`));
    return named.flatMap(({ id, domain, code }) => {
      const decided = participation.get(`${id}|${code}`);
      if (decided === true || (decided === undefined && names.has(`${code}|${domain}`))) return [];
      const told = {
        actionId: id,
        column: plan.role('co-domains')?.field ?? null,
        facts: { A: domain, B: code },
      };
      if (decided === undefined) return { ...told, subject: `${id}|${code}` };
      return denied === undefined
        ? []
        : { ...told, subject: `${id}|${code}|denied`, severity: 'info' as const, message: denied };
    });
  },
});
