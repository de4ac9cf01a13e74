import type { Value } from '../../shared/cells/value.ts';
import type { SubmitReport } from '../../shared/contract/reports.ts';
import type { Submission } from '../../shared/log/state.ts';
import type { OldAndNew, SubmissionConflict } from '../../shared/register/submitted-action.ts';
import { fillLocalised, type Language, type Localised } from '../../shared/text/localised.ts';
import type { Shows } from './shown-value.ts';

type ChoiceJson = Extract<SubmitReport, { outcome: 'choose' }>['choices'][number];

/** What an officer has to choose between, in one language, with why it is asked. */
export function presentChoice(
  shows: Shows,
  conflict: SubmissionConflict,
  submissions: readonly Submission[],
  language: Language,
): ChoiceJson {
  const { actionId } = conflict;
  const why = reasonOf(conflict, submissions);
  const reason = why === null ? {} : { reason: why[language] };
  if (conflict.kind === 'withdrawal') {
    const [mine, theirs] = sidesOf(conflict);
    return {
      actionId,
      column: null,
      before: '',
      mine: words[mine][language],
      theirs: words[theirs][language],
      ...reason,
    };
  }
  const { field, parent, remote, local } = conflict.cell;
  const shown = (value: Value) => shows(actionId, field, value);
  return {
    actionId,
    column: field,
    before: shown(parent),
    mine: shown(local),
    theirs: shown(remote),
    ...reason,
  };
}

const words = {
  withdrawn: { nl: 'ingetrokken', en: 'withdrawn' },
  changed: { nl: 'gewijzigd', en: 'changed' },
  kept: { nl: 'behouden', en: 'kept' },
} as const satisfies Record<string, Localised>;

function sidesOf({ withdrawnBy, past }: Extract<SubmissionConflict, { kind: 'withdrawal' }>) {
  const other = past === undefined ? 'changed' : 'kept';
  return withdrawnBy === 'mine' ? (['withdrawn', other] as const) : ([other, 'withdrawn'] as const);
}

function reasonOf(conflict: SubmissionConflict, submissions: readonly Submission[]): Localised | null {
  const { past } = conflict;
  if (conflict.kind === 'cell' && conflict.doubt === 'erased') return erased;
  if (past === undefined) return null;
  if (conflict.kind === 'withdrawal')
    return told(conflict.withdrawnBy === 'mine' ? lacking : withdrawnSince, past, submissions);
  return told(past.stood === null ? changedSince : replaced, past, submissions);
}

function told(text: Localised, { stood, since }: OldAndNew, submissions: readonly Submission[]): Localised {
  const by = submissions.find(({ sequence }) => sequence === since)?.by.name ?? '?';
  return fillLocalised(text, { stood: stood ?? '?', since, by });
}

const erased: Localised = {
  nl: 'Hier is een waarde gewist sinds dit werkboek geschreven werd. Neem de tekst van dit werkboek alleen als hij nieuw is: anders komt terug wat gewist is.',
  en: 'A value was erased here since this workbook was written. Take this workbook’s text only if it is new: otherwise what was erased comes back.',
};
const replaced: Localised = {
  nl: 'Uw werkboek toont de waarde van indiening {stood}; {by} gaf sindsdien een andere (indiening {since}).',
  en: 'Your workbook shows the value of submission {stood}; {by} has given another since (submission {since}).',
};
const changedSince: Localised = {
  nl: 'Andere cellen van uw werkboek zijn ouder dan de laatste indiening; deze cel kreeg haar waarde van {by} met indiening {since}.',
  en: 'Other cells of your workbook are older than the latest submission; this cell got its value from {by} with submission {since}.',
};
const withdrawnSince: Localised = {
  nl: 'Uw werkboek toont deze actie nog zoals in indiening {stood}; {by} trok ze sindsdien in (indiening {since}).',
  en: 'Your workbook still shows this action as in submission {stood}; {by} has withdrawn it since (submission {since}).',
};
const lacking: Localised = {
  nl: 'Deze actie staat niet in uw werkboek; ze kwam van {by} met indiening {since}. Is uw werkboek ouder, kies dan wat ingediend is.',
  en: 'This action does not stand in your workbook; it came from {by} with submission {since}. If your workbook is older, choose what was submitted.',
};
