import { days } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** Who submitted, who is late, and what to do about it. */
export const overview = inBoth({
  nl: {
    round: (name: string, day: string) => `${name} · indienen tot ${day}`,
    roundShort: (name: string, day: string) => `${name} · tot ${day}`,
    noRound: 'Er loopt nu geen ronde.',
    changeRound: 'Ronde wijzigen',
    openRound: 'Ronde openen',
    contributors: 'Indieners',
    counts: {
      fine: (count: number) => `${count} in orde`,
      waiting: (count: number) => `${count} nog niet`,
      late: (count: number) => `${count} te laat`,
    },
    heads: {
      contributor: 'Indiener',
      state: 'Toestand',
      actions: 'Acties',
      warnings: 'Waarsch.',
      since: 'Sinds samenvoeging',
      steps: 'Stappen',
    },
    submitted: 'Ingediend',
    submittedBy: (when: string, by: string) => `${when}, door ${by}`,
    collectedBy: (when: string, by: string) => `${when}, opgehaald door ${by}`,
    nothingYet: 'Nog niet ingediend',
    nothingSubmitted: 'niets ingediend',
    notAsked: 'Doet niet mee in deze ronde',
    late: (count: number) => `${days.nl(count)} te laat`,
    unchanged: 'ongewijzigd',
    waiting: (count: number) => `${count} ${count === 1 ? 'wacht' : 'wachten'} op toestemming`,
    remind: 'Herinneren',
    remindOf: (code: string) => `Herinneren: ${code}`,
    admit: 'Nog toelaten',
    admitOf: (code: string) => `${code} nog laten indienen`,
    admitted: 'mag nog indienen',
    everyone: 'Iedereen heeft ingediend.',
    strays: 'Werkboeken die niemand leest',
  },
  en: {
    round: (name, day) => `${name} · submit until ${day}`,
    roundShort: (name, day) => `${name} · until ${day}`,
    noRound: 'No round is open now.',
    changeRound: 'Change the round',
    openRound: 'Open a round',
    contributors: 'Contributors',
    counts: {
      fine: (count) => `${count} in order`,
      waiting: (count) => `${count} not yet`,
      late: (count) => `${count} late`,
    },
    heads: {
      contributor: 'Contributor',
      state: 'State',
      actions: 'Actions',
      warnings: 'Warnings',
      since: 'Since the merge',
      steps: 'Steps',
    },
    submitted: 'Submitted',
    submittedBy: (when, by) => `${when}, by ${by}`,
    collectedBy: (when, by) => `${when}, collected by ${by}`,
    nothingYet: 'Not submitted yet',
    nothingSubmitted: 'nothing submitted',
    notAsked: 'Takes no part in this round',
    late: (count) => `${days.en(count)} late`,
    unchanged: 'unchanged',
    waiting: (count) => `${count} ${count === 1 ? 'waits' : 'wait'} for permission`,
    remind: 'Remind',
    remindOf: (code) => `Remind ${code}`,
    admit: 'Admit late',
    admitOf: (code) => `Let ${code} submit late`,
    admitted: 'may still submit',
    everyone: 'Everyone has submitted.',
    strays: 'Workbooks that nobody reads',
  },
});

/** Actions by objective and domain. */
export const matrix = inBoth({
  nl: {
    heading: 'Acties per doelstelling',
    after: 'na samenvoegen',
    now: 'nu in het register',
    total: 'totaal',
    objective: 'Doelstelling',
    scroll: 'Acties per doelstelling en domein, schuif opzij voor meer domeinen',
    duty: {
      met: 'verplicht, in orde',
      missing: 'verplicht, ontbreekt',
      nothing: 'niets ingediend',
    },
  },
  en: {
    heading: 'Actions by objective',
    after: 'after merging',
    now: 'now in the register',
    total: 'total',
    objective: 'Objective',
    scroll: 'Actions by objective and domain, scroll sideways for more domains',
    duty: {
      met: 'owed, in order',
      missing: 'owed, missing',
      nothing: 'nothing submitted',
    },
  },
});

/** A text that is ready to be sent to a domain. */
export const message = inBoth({
  nl: {
    reminder: (code: string) => `Herinnering voor ${code}`,
    question: (code: string) => `Vraag aan ${code}`,
    ready: 'tekst klaar om te sturen',
    copy: 'Kopiëren',
    copied: 'Gekopieerd',
    notCopied: 'Kopiëren lukt hier niet. Selecteer de tekst en kopieer ze zelf.',
    mail: 'Mailen',
    noAddress: 'Het plan noemt geen mailbox voor deze indiener. Vul het adres zelf in uw mail in.',
    neverBlocks: 'Wie nog niet indiende, houdt het samenvoegen niet tegen. Het komt er de volgende keer bij.',
    askSubject: (title: string, code: string) => `${title}: vraag aan ${code}`,
    askText: (message: string) =>
      `Beste collega,\n\nVóór het plan goedgekeurd kan worden, staat voor uw domein nog open:\n- ${message}\n\nVult u dit aan in uw werkboek en dient u opnieuw in? Kan het niet, laat ons dan weten waarom.\n\nMet vriendelijke groet,\nde coördinatie van het actieplan`,
  },
  en: {
    reminder: (code) => `Reminder for ${code}`,
    question: (code) => `Question for ${code}`,
    ready: 'text ready to send',
    copy: 'Copy',
    copied: 'Copied',
    notCopied: 'Copying does not work here. Select the text and copy it yourself.',
    mail: 'Mail',
    noAddress: 'The plan names no mailbox for this contributor. Fill in the address in your mail.',
    neverBlocks: 'Whoever has not submitted yet does not hold up merging. It comes along the next time.',
    askSubject: (title, code) => `${title}: question for ${code}`,
    askText: (message) =>
      `Dear colleague,\n\nBefore the plan can be approved, this still stands open for your domain:\n- ${message}\n\nWill you add it in your workbook and submit again? If it cannot be, let us know why.\n\nKind regards,\nthe action plan's coordination`,
  },
});
