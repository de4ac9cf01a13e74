import { showDate } from '../../shared/cells/date.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';
import type { Contributor } from '../../shared/plan/definition.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { countedDays } from '../../shared/text/counted.ts';
import { fill, type Language, type Localised } from '../../shared/text/localised.ts';
import { workbookPath } from './init.ts';

type Reminder = NonNullable<StatusReport['contributors'][number]['reminder']>;

/**
 * The mail that reminds a contributor of the open round, in both languages.
 *
 * @param open findings of the register that are about its domain
 */
export function reminderOf(
  round: NonNullable<State['round']>,
  { code, name, contact }: Contributor,
  title: string,
  daysLate: number,
  open: readonly Finding[],
): Reminder {
  const facts = {
    code,
    name,
    title,
    round: round.round,
    deadline: showDate(round.deadline),
    workbook: workbookPath(code),
  };
  const paragraphs = [
    greeting,
    daysLate === 0 ? inTime : round.late.includes(code) ? admitted : late,
    whatToDo,
    ...stillOpen(open),
    ending,
  ];
  const days = countedDays(daysLate);
  const mailIn = (language: Language) => ({
    subject: fill(subject[language], facts),
    text: paragraphs
      .map((paragraph) => fill(paragraph[language], { ...facts, days: days[language] }))
      .join('\n\n'),
  });
  return { to: contact ?? null, nl: mailIn('nl'), en: mailIn('en') };
}

function stillOpen(findings: readonly Finding[]): readonly Localised[] {
  if (findings.length === 0) return [];
  const list = (language: Language) => findings.map(({ message }) => `- ${message[language]}`).join('\n');
  return [
    {
      nl: `Voor uw domein staat in het register nog open:\n${list('nl')}`,
      en: `Still open in the register for your domain:\n${list('en')}`,
    },
  ];
}

const subject = {
  nl: '{round}: we wachten op de indiening van {code} ({deadline})',
  en: '{round}: waiting for the submission of {code} ({deadline})',
};
const greeting = { nl: 'Beste collega,', en: 'Dear colleague,' };
const inTime = {
  nl: 'Voor de ronde "{round}" van het "{title}" verwachten we de indiening van {name} ten laatste op {deadline}.',
  en: 'For the round "{round}" of the "{title}" we expect the submission of {name} by {deadline}.',
};
const late = {
  nl: 'De ronde "{round}" van het "{title}" liep tot {deadline}, en we hebben van {name} nog geen indiening ({days} te laat). Laat ons weten of u nog indient: na de einddatum laten we u daar eerst voor toe.',
  en: 'The round "{round}" of the "{title}" ended on {deadline}, and we have no submission of {name} yet ({days} late). Let us know whether you still submit: after the deadline we first admit you.',
};
const admitted = {
  nl: 'De ronde "{round}" van het "{title}" liep tot {deadline}, en we hebben van {name} nog geen indiening ({days} te laat). U bent toegelaten om nog in te dienen: dat kan nu.',
  en: 'The round "{round}" of the "{title}" ended on {deadline}, and we have no submission of {name} yet ({days} late). You have been admitted to submit late: you can do so now.',
};
const whatToDo = {
  nl: 'Open uw werkboek {workbook}, vul aan wat ontbreekt, en dien in. Is alles nog juist, dien het dan ongewijzigd in.',
  en: 'Open your workbook {workbook}, fill in what is missing, and submit. If all still stands as it is, submit it unchanged.',
};
const ending = {
  nl: 'Met vriendelijke groet,\nde coördinatie van het actieplan',
  en: "Kind regards,\nthe action plan's coordination",
};
