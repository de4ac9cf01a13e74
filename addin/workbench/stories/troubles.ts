import type { Trouble } from '../../session/trouble.ts';

export const serviceSilent: Trouble = {
  code: 'service-silent',
  heading: { nl: 'Indienen is niet gelukt', en: 'Submitting did not work' },
  message: {
    nl: 'De dienst antwoordt niet. Er is niets verloren.',
    en: 'The service does not answer. Nothing is lost.',
  },
  step: 'retry',
  reference: '7F3A-21',
};

export const sheetProtected: Trouble = {
  code: 'sheet-protected',
  heading: { nl: 'Het blad is beveiligd', en: 'The sheet is protected' },
  message: {
    nl: 'De bevindingen staan hier, maar kunnen niet in het blad komen. Hef de beveiliging op via Controleren, Blad beveiligen.',
    en: 'The findings are here but cannot be put in the sheet. Lift the protection by Review, Protect Sheet.',
  },
  step: 'none',
  reference: null,
};

export const workbookOlder: Trouble = {
  code: 'workbook-older-than-plan',
  heading: { nl: 'Het plan is vernieuwd', en: 'The plan was renewed' },
  message: {
    nl: 'Dit werkboek mist 1 kolom van het plan. Werk het bij; uw gegevens blijven staan.',
    en: 'This workbook lacks 1 column of the plan. Update it; your data stay.',
  },
  step: 'upgrade-workbook',
  reference: null,
};

export const signedOut: Trouble = {
  code: 'not-signed-in',
  heading: { nl: 'U bent niet meer aangemeld', en: 'You are no longer signed in' },
  message: {
    nl: 'Er is niets verloren. Meld u opnieuw aan en ga verder.',
    en: 'Nothing is lost. Sign in again and go on.',
  },
  step: 'sign-in',
  reference: null,
};

export const tableGone: Trouble = {
  code: 'table-gone',
  heading: { nl: 'De actielijst is weg', en: 'The list of actions is gone' },
  message: {
    nl: 'De tabel met uw acties is uit het werkboek verwijderd. Maak dat ongedaan met Ctrl+Z en probeer opnieuw.',
    en: 'The table with your actions was removed from the workbook. Undo that with Ctrl+Z and try again.',
  },
  step: 'retry',
  reference: 'ItemNotFound',
};
