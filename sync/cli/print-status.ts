import { showDate } from '../../shared/cells/date.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import { countedDays } from '../../shared/text/counted.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';
import { countsText, coverageText, findingLine } from './print-reports.ts';

const words = {
  round: {
    nl: '{name}: van {opens} tot en met {deadline}',
    en: '{name}: from {opens} until and including {deadline}',
  },
  noRound: { nl: 'Er loopt geen ronde.', en: 'No round is open.' },
  submitted: {
    nl: 'indiening {sequence} op {at} door {by}{collected}: {counts}{merged}',
    en: 'submission {sequence} at {at} by {by}{collected}: {counts}{merged}',
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
  toCome: {
    nl: ' (ontstaat bij de volgende samenvoeging)',
    en: ' (the next merge brings it about)',
  },
  decided: {
    nl: '✔ {id} is beslist door {by} (logboek {entry}): de volgende samenvoeging brengt het in het register',
    en: '✔ {id} was decided by {by} (log {entry}): the next merge brings it into the register',
  },
  waiting: { nl: '… {id} wacht op een afwijking van {rule}', en: '… {id} waits for a waiver of {rule}' },
  waived: {
    nl: '✔ {id} mag afwijken van {rule} (logboek {entry}): de volgende samenvoeging brengt de actie in het register',
    en: '✔ {id} may deviate from {rule} (log {entry}): the next merge brings the action into the register',
  },
  waiver: {
    nl: 'ℹ afwijking van {rule} voor {subject}, door {by} (logboek {entry}): {reason}',
    en: 'ℹ waiver of {rule} for {subject}, by {by} (log {entry}): {reason}',
  },
  needed: { nl: 'Nog nodig vóór goedkeuring', en: 'Still needed before approval' },
  nothingNeeded: {
    nl: 'Niets houdt goedkeuring nog tegen.',
    en: 'Nothing holds up approval any more.',
  },
} as const satisfies Record<string, Localised>;

/** How the plan stands, in lines for a terminal. */
export function statusText(report: StatusReport, language: Language): string {
  const say = (text: Localised, facts: Readonly<Record<string, string | number>> = {}) =>
    fill(text[language], facts);
  const minute = (at: string) => at.slice(0, 16).replace('T', ' ');
  const { round } = report;
  return [
    report.plan.title,
    ...(round === null
      ? [say(words.noRound)]
      : [
          say(words.round, {
            name: round.name,
            opens: showDate(round.opens),
            deadline: showDate(round.deadline),
          }),
          ...round.notes.map((note) => `ℹ ${say(note)}`),
        ]),
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
              counts: countsText(language, submission.actions, { ...submission, infos: 0 }),
              merged: merged ? '' : say(words.notMerged),
            });
      return `  ${contributor.padEnd(6)}${text}`;
    }),
    '',
    report.register === null
      ? say(words.noRegister)
      : say(words.register, { ...report.register, at: minute(report.register.at) }),
    ...report.conflicts.flatMap(({ actionId, cells, decided, toCome }) =>
      decided === undefined
        ? cells.map(
            (cell) => `  ${say(words.conflict, { id: actionId, ...cell })}${toCome ? say(words.toCome) : ''}`,
          )
        : [`  ${say(words.decided, { id: actionId, ...decided })}`],
    ),
    ...report.waiting.map(({ actionId, rule, waived }) =>
      waived === undefined
        ? `  ${say(words.waiting, { id: actionId, rule })}`
        : `  ${say(words.waived, { id: actionId, rule, entry: waived.entry })}`,
    ),
    ...(report.waivers ?? []).map(
      ({ entry, rule, subject, by, reason }) =>
        `  ${say(words.waiver, { entry, rule, subject, by, reason })}`,
    ),
    '',
    coverageText(report.coverage, language),
    ...report.findings.map((finding) => `  ${findingLine(finding, language)}`),
    ...(report.strays ?? []).map(({ told }) => `  ! ${told}`),
    '',
    say(report.beforeApproval.length === 0 ? words.nothingNeeded : words.needed),
    ...report.beforeApproval.map(
      ({ actionId, rule, subject, message, todo }) =>
        `  - ${[actionId ?? subject, rule].filter((one) => one != null).join(' ')}: ${message} ${todo}`,
    ),
  ].join('\n');
}
