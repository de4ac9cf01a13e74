import { actions, columns, rows } from './amounts.ts';
import { inBoth } from './in-both.ts';

/** A workbook without a list of actions. */
export const noTable = inBoth({
  nl: {
    heading: 'Nog geen actielijst in dit werkboek',
    textFound:
      'Hebt u al een lijst in eigen vorm? Wij nemen ze over, uw kolommen blijven staan. Of begin met een lege lijst met keuzelijsten en leeswijzer.',
    text: 'Begin met een lege lijst, met keuzelijsten en leeswijzer. Wat al in dit werkboek staat, blijft staan.',
    found: (sheet: string, count: number) => `Gevonden: blad ${sheet}, ${rows.nl(count)}.`,
    takeOver: 'Mijn lijst overnemen',
    makeEmpty: 'Begin met een lege lijst',
  },
  en: {
    heading: 'No list of actions in this workbook yet',
    textFound:
      'Do you have a list of your own? We take it over, your columns stay. Or begin with an empty list with dropdowns and a guide.',
    text: 'Begin with an empty list, with dropdowns and a guide. What is in this workbook stays.',
    found: (sheet, count) => `Found: sheet ${sheet}, ${rows.en(count)}.`,
    takeOver: 'Take over my list',
    makeEmpty: 'Begin with an empty list',
  },
});

/** Where each column of an officer’s own list goes. */
export const mapping = inBoth({
  nl: {
    heading: 'Uw lijst overnemen',
    text: (sheet: string, headerRow: number, count: number) =>
      `Blad ${sheet}, kolomkoppen in rij ${headerRow}, ${actions.nl(count)}. Kijk na of elke kolom goed terechtkomt.`,
    choose: 'Uw keuze nodig',
    stillOpen: (count: number) => (count === 0 ? 'gekozen' : `nog ${columns.nl(count)}`),
    check: 'Even nakijken',
    recognised: 'Herkend',
    columns: columns.nl,
    firstValue: (value: string) => `eerste waarde: ${value}`,
    noValue: 'nog geen waarde',
    sureness: { unknown: 'kies zelf', doubtful: 'twijfel', likely: 'waarschijnlijk', certain: 'zeker' },
    target: (header: string) => `Kolom van het plan voor ${header}`,
    pickOne: 'Kies een kolom van het plan…',
    leaveOut: 'Niet overnemen',
    right: 'Klopt',
    fits: (names: string) => `Past misschien bij ${names}.`,
    showMore: (count: number) => `Nog ${count} tonen`,
    stays: 'Uw kolommen, volgorde en opmaak blijven.',
    added: (names: string) => `Deze kolommen vraagt het plan nog; ze komen er rechts bij: ${names}.`,
    confirm: (count: number) => `Bevestig ${columns.nl(count)}`,
    goesTo: 'wordt',
  },
  en: {
    heading: 'Take over your list',
    text: (sheet, headerRow, count) =>
      `Sheet ${sheet}, headers in row ${headerRow}, ${actions.en(count)}. Look whether each column ends up in the right place.`,
    choose: 'Your choice is needed',
    stillOpen: (count) => (count === 0 ? 'chosen' : `${columns.en(count)} to go`),
    check: 'Please look at these',
    recognised: 'Recognised',
    columns: columns.en,
    firstValue: (value) => `first value: ${value}`,
    noValue: 'no value yet',
    sureness: { unknown: 'you choose', doubtful: 'doubtful', likely: 'likely', certain: 'certain' },
    target: (header) => `Column of the plan for ${header}`,
    pickOne: 'Choose a column of the plan…',
    leaveOut: 'Leave out',
    right: 'That is right',
    fits: (names) => `May fit ${names}.`,
    showMore: (count) => `Show ${count} more`,
    stays: 'Your columns, their order and formats stay.',
    added: (names) => `The plan also asks for these columns; they are added at the right: ${names}.`,
    confirm: (count) => `Confirm ${columns.en(count)}`,
    goesTo: 'becomes',
  },
});
