import { inBoth } from '../in-both.ts';

/** What approval still waits for, and approving. */
export const approval = inBoth({
  nl: {
    heading: 'Nog nodig vóór goedkeuring',
    notYet: 'Goedkeuren kan na de eerste samenvoeging.',
    none: 'Niets houdt goedkeuring nog tegen.',
    toConflicts: 'Beslissen',
    remind: 'Herinneren',
    ask: 'Vragen',
    waive: 'Toestaan',
    waiveOf: (message: string) => `Afwijking toestaan: ${message}`,
    askOf: (message: string) => `Vragen: ${message}`,
    remindOf: (message: string) => `Herinneren: ${message}`,
    mergeCan: 'Samenvoegen kan nu al. Wat fout is, kunt u toelaten met een reden.',
    versions: (list: string) => `Goedgekeurd: ${list}.`,
    version: (version: string, day: string) => `versie ${version} op ${day}`,
    approve: 'Versie goedkeuren…',
    dialog: 'Versie goedkeuren',
    dialogText:
      'De goedkeuring legt vast wat het register na de laatste samenvoeging toont. Latere wijzigingen worden daarmee vergeleken. Dit kan niet ongedaan gemaakt worden.',
    versionField: 'Versie',
    versionHint: 'bijvoorbeeld 1.0',
    dateField: 'Datum van de beslissing',
    confirm: 'Goedkeuren',
    incomplete: 'Vul eerst de versie en de datum in.',
  },
  en: {
    heading: 'Still needed before approval',
    notYet: 'You can approve after the first merge.',
    none: 'Nothing holds up approval any more.',
    toConflicts: 'Decide',
    remind: 'Remind',
    ask: 'Ask',
    waive: 'Waive',
    waiveOf: (message) => `Waive: ${message}`,
    askOf: (message) => `Ask: ${message}`,
    remindOf: (message) => `Remind: ${message}`,
    mergeCan: 'You can merge already. What is wrong you can allow with a reason.',
    versions: (list) => `Approved: ${list}.`,
    version: (version, day) => `version ${version} on ${day}`,
    approve: 'Approve a version…',
    dialog: 'Approve a version',
    dialogText:
      'Approval freezes what the register shows after the last merge. Later changes are compared with it. This cannot be undone.',
    versionField: 'Version',
    versionHint: 'for example 1.0',
    dateField: 'Date of the decision',
    confirm: 'Approve',
    incomplete: 'Fill in the version and the date first.',
  },
});

/** Allowing a departure from a rule. */
export const waive = inBoth({
  nl: {
    heading: 'Afwijking toestaan',
    text: 'De afwijking geldt zolang de waarden blijven zoals ze nu zijn. Ze komt met uw naam en reden in de geschiedenis.',
    confirm: 'Toestaan',
  },
  en: {
    heading: 'Waive',
    text: 'The waiver holds as long as the values stay as they are now. It goes into the history with your name and reason.',
    confirm: 'Waive',
  },
});
