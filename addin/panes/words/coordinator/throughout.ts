import { actions, cells, changes, conflicts, errors, warnings } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** What more than one part says. */
export const throughout = inBoth({
  nl: {
    amounts: {
      actions: actions.nl,
      errors: errors.nl,
      warnings: warnings.nl,
      conflicts: conflicts.nl,
      changes: changes.nl,
      cells: cells.nl,
    },
    empty: 'leeg',
    none: '–',
    showMore: (count: number) => `Nog ${count} tonen`,
    close: 'Sluiten',
    asking: 'Wordt opgehaald…',
    deciding: 'Wordt vastgelegd…',
    loading: 'Het plan en de indieningen worden opgehaald…',
    reason: 'Reden',
    reasonHint: 'Iedereen die het register leest, ziet deze reden. Zet er geen persoonsgegevens in.',
    reasonMissing: 'Vul eerst een reden in.',
    action: 'Actie',
    column: 'Kolom',
    value: 'Waarde',
    who: 'Wie',
    when: 'Wanneer',
    at: (day: string, time: string) => `${day}, ${time}`,
    rule: (code: string) => `Ze wijken af van regel ${code} van het plan.`,
    openInRegister: 'Toon in het register',
    tabCount: (name: string, count: number) => (count === 0 ? name : `${name} (${count})`),
  },
  en: {
    amounts: {
      actions: actions.en,
      errors: errors.en,
      warnings: warnings.en,
      conflicts: conflicts.en,
      changes: changes.en,
      cells: cells.en,
    },
    empty: 'empty',
    none: '–',
    showMore: (count) => `Show ${count} more`,
    close: 'Close',
    asking: 'Being fetched…',
    deciding: 'Being recorded…',
    loading: 'Fetching the plan and the submissions…',
    reason: 'Reason',
    reasonHint: 'Everyone who reads the register sees this reason. Put no personal data in it.',
    reasonMissing: 'Fill in a reason first.',
    action: 'Action',
    column: 'Column',
    value: 'Value',
    who: 'Who',
    when: 'When',
    at: (day, time) => `${day}, ${time}`,
    rule: (code) => `They depart from rule ${code} of the plan.`,
    openInRegister: 'Show in the register',
    tabCount: (name, count) => (count === 0 ? name : `${name} (${count})`),
  },
});

/** Errors that something would bring into the register. */
export const broken = inBoth({
  nl: {
    title: 'Dit maakt een fout in het register',
    heading: 'In het register zou dit fout staan:',
    text: 'Kies iets anders, of geef een reden om het toch te doen. De fout blijft met uw naam en reden bij de bevindingen staan tot ze verbeterd is.',
    confirm: 'Toch doen',
  },
  en: {
    title: 'This makes an error in the register',
    heading: 'This would stand wrong in the register:',
    text: 'Choose something else, or give a reason to do it all the same. The error stays among the findings with your name and reason until it is mended.',
    confirm: 'Do it all the same',
  },
});
