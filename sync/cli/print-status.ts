import type { StatusReport } from '../../shared/contract/status.ts';
import { countedDays } from '../../shared/text/counted.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';
import { coverageText, findingLine } from './print-reports.ts';

const words = {
  round: { nl: '{name}: tot {deadline}', en: '{name}: until {deadline}' },
  noRound: { nl: 'Er loopt geen ronde.', en: 'No round is open.' },
  submitted: {
    nl: 'indiening {sequence} op {at} door {by}{collected}: {actions} acties, {warnings} waarschuwingen{merged}',
    en: 'submission {sequence} at {at} by {by}{collected}: {actions} actions, {warnings} warnings{merged}',
  },
  collected: { nl: ' (opgehaald)', en: ' (collected)' },
  notMerged: { nl: ' (nog niet samengevoegd)', en: ' (not yet merged)' },
  nothing: { nl: 'niets ingediend{late}', en: 'nothing submitted{late}' },
  late: { nl: ', {days} te laat', en: ', {days} late' },
  register: {
    nl: 'Register: samenvoeging {sequence} op {at} door {by}, {actions} acties',
    en: 'Register: merge {sequence} at {at} by {by}, {actions} actions',
  },
  noRegister: { nl: 'Er is nog niets samengevoegd.', en: 'Nothing has been merged yet.' },
  conflict: {
    nl: '≠ {id} {column}: was "{before}", domein "{domain}", register "{register}"',
    en: '≠ {id} {column}: was "{before}", domain "{domain}", register "{register}"',
  },
  waiting: { nl: '… {id} wacht op een afwijking van {rule}', en: '… {id} waits for a waiver of {rule}' },
} as const satisfies Record<string, Localised>;

/** How the plan stands, in lines for a terminal. */
export function statusText(report: StatusReport, language: Language): string {
  const say = (text: Localised, facts: Readonly<Record<string, string | number>> = {}) =>
    fill(text[language], facts);
  const minute = (at: string) => at.slice(0, 16).replace('T', ' ');
  const { round } = report;
  return [
    report.plan.title,
    round === null ? say(words.noRound) : say(words.round, { name: round.name, deadline: round.deadline }),
    '',
    ...report.contributors.map(({ contributor, submission, merged, daysLate }) => {
      const text =
        submission === null
          ? say(words.nothing, {
              late: daysLate > 0 ? say(words.late, { days: countedDays(daysLate)[language] }) : '',
            })
          : say(words.submitted, {
              ...submission,
              at: minute(submission.at),
              collected: submission.collected === undefined ? '' : say(words.collected),
              merged: merged ? '' : say(words.notMerged),
            });
      return `  ${contributor.padEnd(6)}${text}`;
    }),
    '',
    report.register === null
      ? say(words.noRegister)
      : say(words.register, { ...report.register, at: minute(report.register.at) }),
    ...report.conflicts.flatMap(({ actionId, cells }) =>
      cells.map((cell) => `  ${say(words.conflict, { id: actionId, ...cell })}`),
    ),
    ...report.waiting.map(({ actionId, rule }) => `  ${say(words.waiting, { id: actionId, rule })}`),
    '',
    coverageText(report.coverage, language),
    ...report.findings.map((finding) => `  ${findingLine(finding, language)}`),
  ].join('\n');
}
