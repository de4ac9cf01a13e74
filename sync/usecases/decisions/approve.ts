import { done, type Result } from '../../../shared/contract/problem.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { counted } from '../../../shared/text/counted.ts';
import type { Language } from '../../../shared/text/localised.ts';
import { asOfDate } from '../check-contribution.ts';
import { decisionOn } from '../decided-conflict.ts';
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
 * Freezes the register as the last merge left it; refused while unwaived errors or conflicts stand, and where
 * the last merge is not the one that was looked at.
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
  const conflicts = [...parts.value.values()].flatMap((part) => part.conflicts);
  const undecided = conflicts.filter((conflict) => decisionOn(state, conflict) === undefined).length;
  const judged = await registerState(library, state, inForce, parts.value, asOfDate(state, now));
  if (!judged.ok) return judged;
  const blocking = judged.value.findings.filter(({ severity, waivable }) => severity === 'error' && waivable);
  if (blocking.length > 0 || undecided > 0) {
    const list = (language: Language) => blocking.map(({ message }) => message[language]).join(' ');
    return refused({
      nl: `Goedkeuren kan nog niet: ${countedConflicts(undecided).nl}. ${list('nl')} Beslis de conflicten, los de fouten op of sta een afwijking toe.`,
      en: `Not yet approvable: ${countedConflicts(undecided).en}. ${list('en')} Decide the conflicts, mend the errors or waive them.`,
    });
  }
  if (conflicts.length > 0) {
    return refused({
      nl: 'De conflicten zijn beslist, maar het register toont dat nog niet. Voeg eerst samen en keur dan goed.',
      en: 'The conflicts are decided, but the register does not show it yet. Merge first, then approve.',
    });
  }
  return done({ type: 'approval', version, merge: last.entry, date });
}

const countedConflicts = (count: number) =>
  counted(
    count,
    { nl: 'open conflict', en: 'open conflict' },
    { nl: 'open conflicten', en: 'open conflicts' },
  );
