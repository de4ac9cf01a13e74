import { done, type Result } from '../../shared/contract/problem.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { RegisterPart } from '../../shared/register/register-part.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { fillLocalised, type Language, type Localised } from '../../shared/text/localised.ts';
import type { Library } from '../library/library.ts';
import { decisionOn } from './decided-conflict.ts';
import type { PlanInForce } from './plan-in-force.ts';
import type { RegisterState } from './register-state.ts';
import { waitingActions } from './waiting-actions.ts';

/** What stands in the way of approval: what it is, of which action and rule, and what to do about it. */
export interface Need {
  readonly kind: StatusReport['beforeApproval'][number]['kind'];
  readonly actionId: string | null;
  readonly rule: string | null;
  /** By this it is allowed; absent where it cannot be. */
  readonly subject?: string;
  readonly message: Localised;
  readonly todo: Localised;
  readonly basis: readonly string[];
}

/**
 * Everything that approval still waits for: conflicts, actions outside the register, and errors in it that nobody
 * allowed.
 */
export async function beforeApproval(
  library: Library,
  state: State,
  inForce: PlanInForce,
  parts: ReadonlyMap<string, RegisterPart>,
  { findings }: RegisterState,
  now: Date,
): Promise<Result<readonly Need[]>> {
  const { plan } = inForce;
  const waiting = await waitingActions(library, state, inForce, parts, now);
  if (!waiting.ok) return waiting;
  const conflicts = [...parts.values()].flatMap((part) => part.conflicts);
  return done([
    ...conflicts.map((conflict): Need => {
      const { actionId, cells, rule } = conflict;
      const isDecided = decisionOn(state, conflict) !== undefined;
      return {
        kind: 'conflict',
        actionId,
        rule: rule ?? null,
        message: fillLocalised(isDecided ? decided : open, {
          nl: headersOf(plan, cells, 'nl'),
          en: headersOf(plan, cells, 'en'),
        }),
        todo: isDecided ? mergeAgain : decideIt,
        basis: [],
      };
    }),
    ...waiting.value.map(({ actionId, rule, waived }): Need => {
      const isWaived = waived !== undefined;
      return {
        kind: 'waiting',
        actionId,
        rule,
        ...(isWaived ? {} : { subject: actionId }),
        message: sentenceOf(plan, rule),
        todo: isWaived ? mergeAgain : allowOrMend,
        basis: plan.definition.rules.find(({ code }) => code === rule)?.basis ?? [],
      };
    }),
    ...findings.filter(({ severity }) => severity === 'error').map(needOf),
  ]);
}

function needOf({ code, actionId, subject, waivable, message, basis, scope }: Finding): Need {
  const about = subject ?? actionId;
  const rest = { kind: 'error', actionId, rule: code, message, basis } as const;
  if (!waivable || about === null) return { ...rest, todo: mend };
  return { ...rest, subject: about, todo: scope === 'register' ? settleOrAllow : mendOrAllow };
}

/** The rule's own sentence, where it is whole without the facts of one finding. */
function sentenceOf(plan: Plan, rule: string): Localised {
  const message = plan.definition.rules.find(({ code }) => code === rule)?.message;
  return message === undefined || message.nl.includes('{') ? { nl: rule, en: rule } : message;
}

const headersOf = (plan: Plan, cells: readonly { readonly field: string }[], language: Language): string =>
  cells.map(({ field }) => plan.column(field)?.header[language] ?? field).join(', ');

const open: Localised = {
  nl: 'Het domein en het register verschillen: {nl}.',
  en: 'The domain and the register differ: {en}.',
};
const decided: Localised = {
  nl: 'Beslist, maar het register toont het nog niet: {nl}.',
  en: 'Decided, but the register does not show it yet: {en}.',
};
const mergeAgain: Localised = { nl: 'Voeg samen.', en: 'Merge.' };
const decideIt: Localised = { nl: 'Beslis het conflict.', en: 'Decide the conflict.' };
const allowOrMend: Localised = {
  nl: 'De actie wacht buiten het register. Laat het toe met een reden, of vraag het domein om ze aan te passen.',
  en: 'The action waits outside the register. Allow it with a reason, or ask the domain to change it.',
};
const settleOrAllow: Localised = {
  nl: 'Los het op, of laat het toe met een reden.',
  en: 'Settle it, or allow it with a reason.',
};
const mendOrAllow: Localised = {
  nl: 'Verbeter de rij in het register of vraag het aan het domein, of laat het toe met een reden.',
  en: 'Mend the row in the register or ask the domain, or allow it with a reason.',
};
const mend: Localised = {
  nl: 'Verbeter de rij in het register of vraag het aan het domein.',
  en: 'Mend the row in the register or ask the domain.',
};
