import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import type { Language } from '../../../shared/text/localised.ts';
import { beforeApproval, type Need } from '../before-approval.ts';
import { asOfDate } from '../check-contribution.ts';
import { registerParts } from '../logged-actions.ts';
import { registerState } from '../register-state.ts';
import { type DecisionGround, refused } from './ground.ts';

export interface Approving {
  readonly version: string;
  readonly date: string;
  /** The merge that was looked at, by its number; absent: whichever is the last. */
  readonly merge?: number;
}

/**
 * Freezes the register as the last merge left it; refused while anything stands in the way that
 * `before-approval.ts` tells, and where the last merge is not the one that was looked at.
 */
export async function approve(
  ground: DecisionGround,
  { version: typed, date, merge }: Approving,
): Promise<Result<Decision>> {
  const version = typed.trim();
  if (version === '' || /^\d+$/.test(version)) {
    return refused({
      nl: `"${version}" kan geen versie zijn: een geheel getal noemt een samenvoeging. Kies bijvoorbeeld 1.0.`,
      en: `"${version}" cannot be a version: a whole number names a merge. Choose for instance 1.0.`,
    });
  }
  const { state, library, inForce, now } = ground;
  const last = state.merges.at(-1);
  if (last === undefined) {
    return refused({
      nl: 'Er is nog niets samengevoegd. Voeg eerst samen en keur dan goed.',
      en: 'Nothing has been merged yet. Merge first, then approve.',
    });
  }
  if (merge !== undefined && merge !== last.sequence) {
    const { sequence } = last;
    return refused({
      nl: `U bekeek samenvoeging ${merge}, maar samenvoeging ${sequence} is de laatste. Bekijk die eerst en keur dan goed.`,
      en: `You looked at merge ${merge}, but merge ${sequence} is the last one. Look at that one first, then approve.`,
    });
  }
  if (state.approvals.some((approval) => approval.version === version)) {
    return refused({
      nl: `Versie ${version} is al goedgekeurd. Kies een volgend nummer.`,
      en: `Version ${version} is approved already. Choose a next number.`,
    });
  }
  const parts = await registerParts(library, state, inForce.plan);
  if (!parts.ok) return parts;
  const judged = await registerState(library, state, inForce, parts.value, asOfDate(state, now));
  if (!judged.ok) return judged;
  const needs = await beforeApproval(library, state, inForce, parts.value, judged.value, now);
  if (!needs.ok) return needs;
  if (needs.value.length > 0) {
    const list = (language: Language) => needs.value.map((need) => needLine(need, language)).join('\n');
    return refused({
      nl: `Goedkeuren kan nog niet. Nodig is nog:\n${list('nl')}`,
      en: `Not yet approvable. Still needed:\n${list('en')}`,
    });
  }
  return done({ type: 'approval', version, merge: last.entry, date });
}

/** What is amiss, of which action and by which rule, and what to do. */
const needLine = ({ actionId, rule, subject, message, todo }: Need, language: Language): string =>
  `- ${[actionId ?? subject, rule].filter((one) => one != null).join(' ')}: ${message[language]} ${todo[language]}`;
