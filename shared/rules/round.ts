import type { Column, RoundKind, RuleSetting } from '../plan/definition.ts';
import type { Localised } from '../text/localised.ts';
import type { CheckContext } from './check.ts';

type Round = CheckContext['round'];

/** The kind of round that rules go by; outside any round a workbook is checked as in drafting. */
export function roundKind(round: Round): RoundKind {
  return round?.kind ?? 'drafting';
}

/** Whether a rule applies in this round. */
export function appliesIn(setting: RuleSetting, round: Round): boolean {
  return setting.rounds === undefined || setting.rounds.includes(roundKind(round));
}

/** Whether officers may change a column in this round. The system's own columns no round opens. */
export function isOpen({ field, openIn }: Column, round: Round): boolean {
  if (round?.columns === undefined) return openIn.includes(roundKind(round));
  return openIn.length > 0 && round.columns.includes(field);
}

const kindWords = {
  drafting: { nl: 'opmaakronde', en: 'drafting round' },
  'follow-up': { nl: 'opvolgingsronde', en: 'follow-up round' },
  actualisation: { nl: 'actualisatieronde', en: 'actualisation round' },
} as const satisfies Record<RoundKind, Localised>;

/** What people call the kind of this round. */
export const roundWords = (round: Round): Localised => kindWords[roundKind(round)];
