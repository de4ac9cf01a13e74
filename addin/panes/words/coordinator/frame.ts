import { conflicts } from '../amounts.ts';
import { inBoth } from '../in-both.ts';

/** What stands around every tab. */
export const frame = inBoth({
  nl: {
    product: 'Actieplan',
    pane: 'Coördinatie',
    parts: 'Onderdelen',
    refresh: 'Alles opnieuw ophalen',
    someoneElse: 'Als iemand anders aanmelden',
    openRegister: 'Register openen',
    signedInAs: 'Aangemeld als',
    roles: {
      coordinator: 'coördinator',
      officer: 'invuller',
      reader: 'lezer',
      auditor: 'auditor',
    },
  },
  en: {
    product: 'Actieplan',
    pane: 'Coordination',
    parts: 'Parts',
    refresh: 'Fetch everything again',
    someoneElse: 'Sign in as someone else',
    openRegister: 'Open the register',
    signedInAs: 'Signed in as',
    roles: {
      coordinator: 'coordinator',
      officer: 'officer',
      reader: 'reader',
      auditor: 'auditor',
    },
  },
});

/** The tabs. */
export const tabs = inBoth({
  nl: {
    overview: 'Overzicht',
    preview: 'Voorbeeld',
    conflicts: 'Conflicten',
    findings: 'Bevindingen',
    remarks: 'Opmerkingen',
    history: 'Geschiedenis',
    export: 'Uitvoer',
    round: 'Ronde',
    access: 'Toegang',
  },
  en: {
    overview: 'Overview',
    preview: 'Preview',
    conflicts: 'Conflicts',
    findings: 'Findings',
    remarks: 'Remarks',
    history: 'History',
    export: 'Export',
    round: 'Round',
    access: 'Access',
  },
});

/** What a screen reader hears when something was decided or merged. */
export const announce = inBoth({
  nl: {
    decided: 'Vastgelegd.',
    merged: (sequence: number) => `Samenvoeging ${sequence} is klaar.`,
    state: (late: number, open: number) =>
      `${late === 0 ? 'Niemand te laat' : `${late} te laat`}, ${conflicts.nl(open)}.`,
  },
  en: {
    decided: 'Recorded.',
    merged: (sequence) => `Merge ${sequence} is done.`,
    state: (late, open) => `${late === 0 ? 'Nobody late' : `${late} late`}, ${conflicts.en(open)}.`,
  },
});
