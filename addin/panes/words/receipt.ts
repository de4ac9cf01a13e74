import { cells } from './amounts.ts';
import { inBoth } from './in-both.ts';

/** The receipt of a submission, and what follows. */
export const receipt = inBoth({
  nl: {
    heading: 'Ingediend bij de coördinator',
    unchanged: 'Dit was al ingediend',
    number: (contributor: string, sequence: number) =>
      `Ontvangstbewijs ${contributor}, indiening ${sequence}`,
    actions: 'Acties',
    given: 'Nieuwe nummers',
    withdrawn: 'Ingetrokken',
    waiting: 'Wacht op toestemming',
    takenOver: 'Van collega’s',
    takenOverText: (count: number) => `${cells.nl(count)} overgenomen`,
    warnings: 'Waarschuwingen',
    noErrors: (count: number) => `${count}, geen fouten`,
    when: 'Wanneer',
    at: (date: string, time: string) => `${date} om ${time}`,
    by: 'Door',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukt hier niet. Het ontvangstbewijs staat ook in het werkboek.',
    show: 'Tonen in het werkblad',
    goOn: 'Verder werken in het werkblad',
    again: 'Opnieuw indienen kan zodra u iets wijzigt.',
    whatNow: 'Wat nu?',
    stepDone: 'U hebt ingediend',
    stepDoneText: (day: string | null) =>
      day === null
        ? 'De laatste indiening telt.'
        : `Tot ${day} kunt u verder werken en opnieuw indienen. De laatste indiening telt.`,
    stepMerge: 'De coördinator voegt de domeinen samen',
    stepMergeText: 'U hoeft niets te doen.',
    stepWaive: 'De coördinator beslist over wat wacht',
    stepWaiveText: (ids: string) =>
      `${ids} komt in het register zodra de coördinator het toestaat. U hoeft niets te doen.`,
    stepRead: 'U leest de opmerkingen naast uw rijen',
    stepReadText: 'U vindt ze hier, bij elke rij met een opmerking.',
    done: 'klaar',
  },
  en: {
    heading: 'Submitted to the coordinator',
    unchanged: 'This was submitted already',
    number: (contributor, sequence) => `Receipt ${contributor}, submission ${sequence}`,
    actions: 'Actions',
    given: 'New numbers',
    withdrawn: 'Withdrawn',
    waiting: 'Awaits permission',
    takenOver: 'From colleagues',
    takenOverText: (count) => `${cells.en(count)} taken over`,
    warnings: 'Warnings',
    noErrors: (count) => `${count}, no errors`,
    when: 'When',
    at: (date, time) => `${date} at ${time}`,
    by: 'By',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Copying does not work here. The receipt is in the workbook too.',
    show: 'Show in the sheet',
    goOn: 'Go on in the sheet',
    again: 'You can submit again as soon as you change something.',
    whatNow: 'What now?',
    stepDone: 'You have submitted',
    stepDoneText: (day) =>
      day === null
        ? 'The latest submission counts.'
        : `Until ${day} you can go on and submit again. The latest submission counts.`,
    stepMerge: 'The coordinator merges the domains',
    stepMergeText: 'You need not do anything.',
    stepWaive: 'The coordinator decides on what waits',
    stepWaiveText: (ids) =>
      `${ids} enters the register once the coordinator allows it. You need not do anything.`,
    stepRead: 'You read the remarks beside your rows',
    stepReadText: 'You find them here, with each row that has a remark.',
    done: 'done',
  },
});
