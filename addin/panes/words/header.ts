import { days } from './amounts.ts';
import { inBoth } from './in-both.ts';

/** Whose workbook, which round, how much is found. */
export const header = inBoth({
  nl: {
    rounds: {
      drafting: 'Opmaakronde',
      'follow-up': 'Opvolgronde',
      actualisation: 'Actualisatieronde',
    },
    until: (day: string) => `tot ${day}`,
    daysLeft: (left: number) =>
      left > 0 ? `nog ${days.nl(left)}` : left === 0 ? 'laatste dag' : `${days.nl(-left)} voorbij`,
    noRound: 'Er loopt nu geen ronde',
    menu: 'Meer mogelijkheden',
    language: 'Taal',
    checkAgain: 'Alles opnieuw nakijken',
    allGood: 'alles in orde',
    onlyErrors: (count: string) => `Toon alleen ${count}`,
    filters: 'Bevindingen filteren',
  },
  en: {
    rounds: { drafting: 'Drafting round', 'follow-up': 'Follow-up round', actualisation: 'Update round' },
    until: (day) => `until ${day}`,
    daysLeft: (left) =>
      left > 0 ? `${days.en(left)} left` : left === 0 ? 'last day' : `${days.en(-left)} past`,
    noRound: 'No round is open now',
    menu: 'More options',
    language: 'Language',
    checkAgain: 'Check everything again',
    allGood: 'all in order',
    onlyErrors: (count) => `Show only ${count}`,
    filters: 'Filter findings',
  },
});

/** The two parts of the working pane. */
export const tabs = inBoth({
  nl: {
    name: 'Onderdelen van het paneel',
    findings: (count: number) => `Bevindingen (${count})`,
    row: (row: number) => `Rij ${row}`,
    noRow: 'Rij',
  },
  en: {
    name: 'Parts of the pane',
    findings: (count) => `Findings (${count})`,
    row: (row) => `Row ${row}`,
    noRow: 'Row',
  },
});
