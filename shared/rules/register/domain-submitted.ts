import { z } from 'zod';
import { defineRegisterCheck } from '../define-check.ts';

/** Every involved domain has submitted, through at least one of its contributors. Fills `{DOM}`. */
export const domainSubmitted = defineRegisterCheck({
  name: 'domain-submitted',
  parameters: z.strictObject({}),
  check: (_actions, _parameters, { plan, involved, submitted }) => {
    const heard = new Set(submitted.map((code) => plan.contributor(code)?.domain));
    return involved
      .filter(({ code }) => !heard.has(code))
      .map(({ code }) => ({ actionId: null, subject: code, column: null, facts: { DOM: code } }));
  },
});
