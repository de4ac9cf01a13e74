import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { ServiceFailure } from '../service/service-failure.ts';
import type { CoordinatorTroubleCode, Trouble } from '../session/trouble.ts';
import { excelTrouble, serviceTrouble, type Told } from '../session/trouble-texts.ts';
import type { RegisterFailure } from '../sheet/register-failure.ts';

const told: Readonly<Record<CoordinatorTroubleCode, Told>> = {
  'for-coordinator': {
    heading: { nl: 'Deze pagina is voor de coördinator', en: 'This page is for the coordinator' },
    message: {
      nl: 'Uw eigen paneel staat in Excel: open het werkboek van uw domein en kies op het lint Actieplan > Paneel. Daar ziet u bevindingen en opmerkingen, en dient u in.',
      en: 'Your own pane is in Excel: open the workbook of your domain and choose Actieplan > Paneel on the ribbon. There you see findings and remarks, and you submit.',
    },
    step: 'none',
  },
  'register-protected': {
    heading: { nl: 'Het blad met het register is beveiligd', en: "The register's sheet is protected" },
    message: {
      nl: 'Er kan niets in het register geschreven worden. Hef de beveiliging op via Controleren > Bladbeveiliging opheffen en voeg opnieuw samen; er is niets verloren.',
      en: 'Nothing can be written in the register. Take the protection off by Review > Unprotect Sheet and merge again; nothing is lost.',
    },
    step: 'retry',
  },
  'register-read-only': {
    heading: { nl: 'Het register is alleen-lezen geopend', en: 'The register is open for reading only' },
    message: {
      nl: 'Er kan niets in het register geschreven worden. Kies Werkmap bewerken, of open het register opnieuw om te bewerken, en voeg opnieuw samen; er is niets verloren.',
      en: 'Nothing can be written in the register. Choose Edit Workbook, or open the register again for editing, and merge again; nothing is lost.',
    },
    step: 'retry',
  },
  'register-table-gone': {
    heading: { nl: 'De tabel van het register is weg', en: "The register's table is gone" },
    message: {
      nl: 'Maak dat ongedaan met Ctrl+Z en probeer opnieuw. Lukt dat niet, sluit het werkboek zonder op te slaan, of geef het een andere naam: de volgende samenvoeging in de browser maakt het register opnieuw uit het logboek.',
      en: 'Undo that with Ctrl+Z and try again. If you cannot, close the workbook without saving, or rename it: the next merge in the browser makes the register anew from the log.',
    },
    step: 'retry',
  },
  'register-two-tables': {
    heading: { nl: 'Er staan twee registers in dit werkboek', en: 'This workbook holds two registers' },
    message: {
      nl: 'Het is niet duidelijk welke tabel telt. Bewaar uw kopie in een ander werkboek, verwijder ze hier en probeer opnieuw. Er is niets samengevoegd.',
      en: 'It is not clear which table counts. Keep your copy in another workbook, delete it here and try again. Nothing was merged.',
    },
    step: 'retry',
  },
  'register-header-changed': {
    heading: {
      nl: 'Een kolom van het register ontbreekt of staat er dubbel',
      en: 'A column of the register is missing or stands there twice',
    },
    message: {
      nl: 'Kijk deze kolomtitels na: {headers}. Zet de titel terug zoals hij was (Ctrl+Z) en voeg opnieuw samen. Er is niets samengevoegd en niets verloren.',
      en: 'Look at these headers: {headers}. Put the header back as it was (Ctrl+Z) and merge again. Nothing was merged and nothing is lost.',
    },
    step: 'retry',
  },
  'register-without-stamp': {
    heading: {
      nl: 'Dit register zegt niet welke stand het toont',
      en: 'This register does not tell which state it shows',
    },
    message: {
      nl: 'Het is misschien met een ander programma opgeslagen. Geef het bestand een andere naam en voeg samen in de browser: het register wordt dan opnieuw uit het logboek gemaakt, en u kunt uw wijzigingen overnemen.',
      en: 'Another program may have saved it. Rename the file and merge in the browser: the register is then made anew from the log, and you can take your changes over.',
    },
    step: 'retry',
  },
  'register-of-another-plan': {
    heading: { nl: 'Dit register hoort bij een ander plan', en: 'This register belongs to another plan' },
    message: {
      nl: 'Open het Masterregister van het plan dat nu van kracht is en probeer opnieuw. Aan dit werkboek is niets gewijzigd.',
      en: 'Open the Masterregister of the plan that is in force now and try again. Nothing was changed in this workbook.',
    },
    step: 'retry',
  },
  'register-too-large': {
    heading: {
      nl: 'Dit register is te groot om vanuit Excel samen te voegen',
      en: 'This register is too large to merge from Excel',
    },
    message: {
      nl: 'Sla het op, sluit het en voeg samen in de browser: daar geldt deze grens niet. Er is niets samengevoegd en niets verloren.',
      en: 'Save it, close it and merge in the browser, where that limit does not hold. Nothing was merged and nothing is lost.',
    },
    step: 'none',
  },
  'page-failed': {
    heading: { nl: 'Er ging iets mis in dit paneel', en: 'Something went wrong in this pane' },
    message: {
      nl: 'Er is niets verloren: wat vastgelegd is, staat in het logboek. Probeer opnieuw; helpt dat niet, laad het paneel dan opnieuw en geef de servicedesk de code hieronder.',
      en: 'Nothing is lost: what was recorded stands in the log. Try again; if that does not help, reload the pane and give the service desk the code below.',
    },
    step: 'retry',
  },
  'register-not-written': {
    heading: {
      nl: 'De samenvoeging staat vast, maar dit register kon niet bijgewerkt worden',
      en: 'The merge stands, but this register could not be brought up to date',
    },
    message: { nl: '{problem}', en: '{problem}' },
    step: 'none',
  },
};

export function coordinatorTrouble(
  code: CoordinatorTroubleCode,
  facts: Readonly<Record<string, string>> = {},
): Trouble {
  const { heading, message, step } = told[code];
  return { code, heading, message: fillLocalised(message, facts), step, reference: null };
}

const ofRegister = {
  'no-table': 'register-table-gone',
  gone: 'register-table-gone',
  'two-tables': 'register-two-tables',
  headers: 'register-header-changed',
  protected: 'register-protected',
  refused: 'register-protected',
  'read-only': 'register-read-only',
  'no-stamp': 'register-without-stamp',
  'another-plan': 'register-of-another-plan',
} as const satisfies Partial<Record<RegisterFailure['code'], CoordinatorTroubleCode>>;

/** Why the open register could not be read or written. */
export function registerTrouble(failure: RegisterFailure): Trouble {
  switch (failure.code) {
    case 'headers':
      return coordinatorTrouble('register-header-changed', { headers: failure.headers.join(', ') });
    case 'cell-being-edited':
    case 'too-large':
    case 'failed':
      return excelTrouble(failure);
    default:
      return coordinatorTrouble(ofRegister[failure.code]);
  }
}

/** What is lost, and what to do, where the officer's words would speak of submitting. */
const ofService: Partial<Readonly<Record<ServiceFailure['code'], Localised>>> = {
  offline: {
    nl: 'Er is niets verloren. Kijk uw netwerk na en probeer opnieuw; u voegt nooit dubbel samen en beslist nooit dubbel.',
    en: 'Nothing is lost. Check your network and try again; you never merge or decide twice.',
  },
  silent: {
    nl: 'Er is niets verloren. Probeer straks opnieuw; u voegt nooit dubbel samen en beslist nooit dubbel.',
    en: 'Nothing is lost. Try again later; you never merge or decide twice.',
  },
  failed: {
    nl: 'Er is niets verloren. Probeer straks opnieuw. Blijft het duren, geef de servicedesk dan de code hieronder.',
    en: 'Nothing is lost. Try again later. If it goes on, give the service desk the code below.',
  },
  'not-allowed': {
    nl: 'Dit mag u niet zien of doen. Vraag de coördinator om toegang en probeer opnieuw.',
    en: 'You may not see or do this. Ask the coordinator for access and try again.',
  },
  'no-plan': {
    nl: 'De bibliotheek is nog leeg. Zet een plan in voege met actieplan init en probeer opnieuw.',
    en: 'The library is still empty. Put a plan in force with actieplan init and try again.',
  },
};

export function coordinationTrouble(failure: ServiceFailure): Trouble {
  const trouble = serviceTrouble(failure);
  const message = ofService[failure.code];
  return message === undefined ? trouble : { ...trouble, message };
}
