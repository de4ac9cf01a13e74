import type { Localised } from '../../shared/text/localised.ts';
import { type CalledOtherwise, calledOtherwiseTold } from '../../shared/workbook/called-otherwise.ts';
import type { ServiceFailure } from '../service/service-failure.ts';
import type { ExcelFailure } from '../sheet/excel-batch.ts';
import type { OfficerTroubleCode, Trouble, TroubleStep } from './trouble.ts';

/** A trouble in words, but for its code and what the service desk needs. */
export interface Told {
  readonly heading: Localised;
  readonly message: Localised;
  readonly step: TroubleStep;
}

/** What people read of each trouble: what is the matter, that nothing is lost, and the next step. */
const told: Readonly<Record<OfficerTroubleCode, Told>> = {
  'cell-being-edited': {
    heading: { nl: 'Er wordt nog in een cel getypt', en: 'A cell is still being typed in' },
    message: {
      nl: 'Excel wacht tot de cel klaar is. Druk op Enter of Esc; daarna gaat het vanzelf verder.',
      en: 'Excel waits until the cell is done. Press Enter or Esc; then this goes on by itself.',
    },
    step: 'none',
  },
  'sheet-protected': {
    heading: { nl: 'Dit blad is beveiligd', en: 'This sheet is protected' },
    message: {
      nl: 'De controle werkt, maar kan niets in het blad schrijven. Hef de beveiliging op via Controleren > Bladbeveiliging opheffen.',
      en: 'Checking works, but nothing can be written in the sheet. Take the protection off by Review > Unprotect Sheet.',
    },
    step: 'retry',
  },
  'workbook-read-only': {
    heading: { nl: 'Dit werkboek is alleen-lezen', en: 'This workbook is read-only' },
    message: {
      nl: 'De controle werkt, maar er kan niets geschreven of ingediend worden. Kies Werkmap bewerken, of open het werkboek opnieuw om te bewerken.',
      en: 'Checking works, but nothing can be written or submitted. Choose Edit Workbook, or open the workbook again for editing.',
    },
    step: 'retry',
  },
  'table-gone': {
    heading: { nl: 'De actielijst is weg', en: 'The list of actions is gone' },
    message: {
      nl: 'De tabel met acties is verwijderd. Maak dat ongedaan met Ctrl+Z en probeer opnieuw. Wat al ingediend is, blijft bewaard.',
      en: 'The table of actions was deleted. Undo that with Ctrl+Z and try again. What was submitted is kept.',
    },
    step: 'retry',
  },
  'two-tables': {
    heading: {
      nl: 'Er staan twee actielijsten in dit werkboek',
      en: 'This workbook holds two lists of actions',
    },
    message: {
      nl: 'Het is niet duidelijk welke lijst telt. Zet alle acties in één tabel, verwijder de andere en probeer opnieuw.',
      en: 'It is not clear which list counts. Put all actions in one table, delete the other and try again.',
    },
    step: 'retry',
  },
  'header-changed': {
    heading: { nl: 'Een kolom van het plan ontbreekt', en: 'A column of the plan is missing' },
    message: {
      nl: 'Is een kolomtitel hernoemd of een kolom verwijderd? Zet de titel terug met Ctrl+Z. Tot dan kunt u niet indienen; er is niets verloren.',
      en: 'Was a header renamed or a column deleted? Put the header back with Ctrl+Z. Until then you cannot submit; nothing is lost.',
    },
    step: 'upgrade-workbook',
  },
  'too-many-rows': {
    heading: { nl: 'Te veel rijen', en: 'Too many rows' },
    message: {
      nl: 'Meer dan 20.000 rijen kunnen niet ingediend worden. Verwijder de rijen die geen acties zijn en probeer opnieuw.',
      en: 'More than 20,000 rows cannot be submitted. Delete the rows that are no actions and try again.',
    },
    step: 'retry',
  },
  'excel-too-old': {
    heading: { nl: 'Deze Excel is te oud', en: 'This Excel is too old' },
    message: {
      nl: 'De invoegtoepassing heeft een nieuwere Excel nodig. Werk Office bij, of open het werkboek in Excel op het web.',
      en: 'The add-in needs a newer Excel. Update Office, or open the workbook in Excel on the web.',
    },
    step: 'none',
  },
  'excel-failed': {
    heading: { nl: 'Excel kon dit niet doen', en: 'Excel could not do this' },
    message: {
      nl: 'Er is niets verloren. Probeer opnieuw; helpt dat niet, sluit het werkboek dan en open het weer.',
      en: 'Nothing is lost. Try again; if that does not help, close the workbook and open it again.',
    },
    step: 'retry',
  },
  offline: {
    heading: { nl: 'Geen verbinding met de dienst', en: 'No connection to the service' },
    message: {
      nl: 'Er is niets verloren: uw acties staan in het werkboek. Kijk uw netwerk na en probeer opnieuw; u dient nooit dubbel in.',
      en: 'Nothing is lost: your actions stand in the workbook. Check your network and try again; you never submit twice.',
    },
    step: 'retry',
  },
  'service-silent': {
    heading: { nl: 'De dienst antwoordt niet', en: 'The service does not answer' },
    message: {
      nl: 'Er is niets verloren: uw acties staan in het werkboek. Probeer straks opnieuw; u dient nooit dubbel in.',
      en: 'Nothing is lost: your actions stand in the workbook. Try again later; you never submit twice.',
    },
    step: 'retry',
  },
  'service-failed': {
    heading: { nl: 'De dienst kon dit niet doen', en: 'The service could not do this' },
    message: {
      nl: 'Er is niets verloren: uw acties staan in het werkboek. Probeer straks opnieuw. Blijft het duren, geef de servicedesk dan de code hieronder.',
      en: 'Nothing is lost: your actions stand in the workbook. Try again later. If it goes on, give the service desk the code below.',
    },
    step: 'retry',
  },
  'not-signed-in': {
    heading: { nl: 'Meld u opnieuw aan', en: 'Sign in again' },
    message: {
      nl: 'Uw aanmelding is verlopen. Er is niets verloren. Meld u aan; daarna gaat u verder waar u was.',
      en: 'Your sign-in has expired. Nothing is lost. Sign in; then you go on where you were.',
    },
    step: 'sign-in',
  },
  'not-allowed': {
    heading: { nl: 'U hebt geen toegang', en: 'You have no access' },
    message: {
      nl: 'U staat niet op de lijst voor deze indiener. Vraag de coördinator om toegang en probeer opnieuw.',
      en: 'You are not on the list for this contributor. Ask the coordinator for access and try again.',
    },
    step: 'retry',
  },
  'round-closed': {
    heading: { nl: 'Er loopt nu geen ronde', en: 'No round is open now' },
    message: {
      nl: 'Er is niets verloren: uw acties staan in het werkboek. Vraag de coördinator wanneer u kunt indienen.',
      en: 'Nothing is lost: your actions stand in the workbook. Ask the coordinator when you can submit.',
    },
    step: 'retry',
  },
  'no-plan': {
    heading: { nl: 'Er is nog geen plan van kracht', en: 'No plan is in force yet' },
    message: {
      nl: 'De coördinator moet eerst een plan in voege stellen. Probeer daarna opnieuw.',
      en: 'The coordinator has to put a plan in force first. Try again after that.',
    },
    step: 'retry',
  },
  'another-plan': {
    heading: { nl: 'Dit werkboek hoort bij een ander plan', en: 'This workbook belongs to another plan' },
    message: {
      nl: 'Open het werkboek van het plan dat nu van kracht is, of vraag het aan de coördinator. Aan dit werkboek is niets gewijzigd.',
      en: 'Open the workbook of the plan that is in force now, or ask the coordinator for it. Nothing was changed in this workbook.',
    },
    step: 'retry',
  },
  'addin-older-than-plan': {
    heading: { nl: 'Deze invoegtoepassing is ouder dan het plan', en: 'This add-in is older than the plan' },
    message: {
      nl: 'Het plan gebruikt iets wat deze versie niet kent, daarom kan ze niet controleren of indienen. Sluit Excel, open het weer en probeer opnieuw; helpt dat niet, vraag de servicedesk om de nieuwe versie.',
      en: 'The plan uses something that this version does not know, so it cannot check or submit. Close Excel, open it again and try again; if that does not help, ask the service desk for the new version.',
    },
    step: 'retry',
  },
  'workbook-older-than-plan': {
    heading: { nl: 'Dit werkboek is ouder dan het plan', en: 'This workbook is older than the plan' },
    message: {
      nl: 'Er zijn kolommen of keuzelijsten bijgekomen. Werk het werkboek bij: uw acties en uw eigen kolommen blijven zoals ze zijn.',
      en: 'Columns or lists were added. Bring the workbook up to date: your actions and your own columns stay as they are.',
    },
    step: 'upgrade-workbook',
  },
  'stamp-lost': {
    heading: {
      nl: 'Dit werkboek zegt niet welke indiening het toont',
      en: 'This workbook does not tell which submission it shows',
    },
    message: {
      nl: 'Bij het indienen wordt het vergeleken met al uw indieningen, ook de gesloten kolommen: u wordt gevraagd wat telt voor er iets nieuwers vervangen wordt.',
      en: 'On submitting it is compared with all your submissions, closed columns too: you are asked what counts before anything newer is replaced.',
    },
    step: 'none',
  },
};

/** A trouble in words; `detail` puts the service's own sentence in the place of ours. */
export function troubleOf(
  code: OfficerTroubleCode,
  {
    reference = null,
    detail = null,
  }: { readonly reference?: string | null; readonly detail?: string | null } = {},
): Trouble {
  const { heading, message, step } = told[code];
  return {
    code,
    heading,
    message: detail === null ? message : { nl: detail, en: detail },
    step,
    reference,
  };
}

const ofExcel: Readonly<Record<ExcelFailure['code'], OfficerTroubleCode>> = {
  'cell-being-edited': 'cell-being-edited',
  refused: 'sheet-protected',
  gone: 'table-gone',
  'too-large': 'too-many-rows',
  failed: 'excel-failed',
};

const ownKept: Localised = {
  nl: 'Uw eigen bladen en namen bleven zoals ze zijn',
  en: 'Your own sheets and names stayed as they are',
};

/** What of ours was made under another name; nothing is amiss, and nothing is to be done. */
export function calledOtherwise(called: readonly CalledOtherwise[]): Trouble {
  const told = called.map(calledOtherwiseTold);
  const message = {
    nl: told.map(({ nl }) => nl).join(' '),
    en: told.map(({ en }) => en).join(' '),
  };
  return { code: 'called-otherwise', heading: ownKept, message, step: 'none', reference: null };
}

/** What nobody foresaw: its kind for the administrator, and all of it on the console of whoever looks there. */
export function unforeseenTrouble(error: unknown): Trouble {
  console.error(error);
  return troubleOf('excel-failed', { reference: error instanceof Error ? error.name : null });
}

/** Why Excel did not do it. A refusal is told as read-only where the whole workbook is. */
export function excelTrouble({ code, reference }: ExcelFailure, readOnly = false): Trouble {
  if (code === 'refused' && readOnly) return troubleOf('workbook-read-only', { reference });
  return troubleOf(ofExcel[code], { reference });
}

const ofService: Readonly<Record<ServiceFailure['code'], OfficerTroubleCode>> = {
  offline: 'offline',
  silent: 'service-silent',
  'not-signed-in': 'not-signed-in',
  'not-allowed': 'not-allowed',
  'round-closed': 'round-closed',
  'no-plan': 'no-plan',
  failed: 'service-failed',
  refused: 'service-failed',
  'unknown-shape': 'addin-older-than-plan',
};

/** What the service explains better itself: it knows what was wrong, and whom to ask for what. */
const sayings = new Set<ServiceFailure['code']>(['refused', 'not-allowed']);

/** Why the service did not do it. */
export function serviceTrouble({ code, detail, requestId }: ServiceFailure): Trouble {
  return troubleOf(ofService[code], { reference: requestId, detail: sayings.has(code) ? detail : null });
}
