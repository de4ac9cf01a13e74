import type { Localised } from '../../shared/text/localised.ts';

/** Why nobody was signed in. */
export const signInFailures = [
  /** The person closed the window. */
  'left',
  /** This way of signing in does not exist here; another one may. */
  'unavailable',
  'window-blocked',
  /** The tenant's admin did not let the add-in use the service. */
  'consent-missing',
  /** The tenant lets in only who was assigned a role. */
  'not-assigned',
  'unreachable',
  /** The browser lets the sign-in page keep nothing, not even while it is open. */
  'storage-blocked',
  'failed',
] as const;
export type SignInFailureCode = (typeof signInFailures)[number];

export interface SignInFailure {
  readonly failed: SignInFailureCode;
  /** Entra's own code of the error, or msal's; for the service desk. */
  readonly reference: string | null;
}

/** What officers read, ending with the next step; one who left the window knows. */
export const failureTold: Readonly<Record<Exclude<SignInFailureCode, 'left'>, Localised>> = {
  unavailable: {
    nl: 'In deze Excel kunt u zich niet aanmelden. Werk Office bij, of open het werkboek in Excel op het web.',
    en: 'You cannot sign in in this Excel. Update Office, or open the workbook in Excel on the web.',
  },
  'window-blocked': {
    nl: 'Het aanmeldvenster kon niet openen. Sta vensters (pop-ups) van deze bladzijde toe en kies opnieuw Aanmelden.',
    en: 'The sign-in window could not open. Allow windows (pop-ups) of this page and choose Sign in again.',
  },
  'consent-missing': {
    nl: 'Uw organisatie heeft Actieplan nog niet goedgekeurd. Vraag de beheerder om toestemming te geven in Entra ID (admin consent) en meld u daarna opnieuw aan.',
    en: 'Your organisation has not approved Actieplan yet. Ask the administrator to give admin consent in Entra ID, and sign in again after that.',
  },
  'not-assigned': {
    nl: 'Uw account heeft nog geen rol in Actieplan. Vraag de beheerder om u in Entra ID een rol te geven en meld u daarna opnieuw aan.',
    en: 'Your account has no role in Actieplan yet. Ask the administrator to assign you a role in Entra ID, and sign in again after that.',
  },
  unreachable: {
    nl: 'De aanmelding van uw organisatie is niet bereikbaar. Kijk uw netwerk na en kies opnieuw Aanmelden; in uw werkboek is niets verloren.',
    en: 'Your organisation’s sign-in cannot be reached. Check your network and choose Sign in again; nothing in your workbook is lost.',
  },
  'storage-blocked': {
    nl: 'Uw browser laat het aanmeldvenster niets bewaren, en zonder dat kunt u zich niet aanmelden. Sta cookies toe voor het adres van Actieplan en kies opnieuw Aanmelden; in uw werkboek is niets verloren.',
    en: 'Your browser lets the sign-in window keep nothing, and without that you cannot sign in. Allow cookies for the address of Actieplan and choose Sign in again; nothing in your workbook is lost.',
  },
  failed: {
    nl: 'Aanmelden is niet gelukt. Kies opnieuw Aanmelden; lukt het weer niet, geef de servicedesk dan de code hieronder. In uw werkboek is niets verloren.',
    en: 'Signing in did not succeed. Choose Sign in again; if it fails once more, give the service desk the code below. Nothing in your workbook is lost.',
  },
};

/** What stands in the sign-in window where it cannot reach the pane that opened it. */
export const notTold: Localised = {
  nl: 'Dit venster kan Excel niet meer bereiken. Sluit het en kies opnieuw Aanmelden. Lukt het weer niet, open het werkboek dan in Excel op uw computer; in uw werkboek is niets verloren.',
  en: 'This window cannot reach Excel any more. Close it and choose Sign in again. If it fails once more, open the workbook in Excel on your computer; nothing in your workbook is lost.',
};

/** By msal's `errorCode`, and Entra's own codes in its message. */
const byCode: Readonly<Record<string, SignInFailureCode>> = {
  user_cancelled: 'left',
  user_canceled: 'left',
  popup_window_error: 'window-blocked',
  empty_window_error: 'window-blocked',
  consent_required: 'consent-missing',
  AADSTS65001: 'consent-missing',
  AADSTS65004: 'consent-missing',
  AADSTS90094: 'consent-missing',
  AADSTS50105: 'not-assigned',
  no_network_connectivity: 'unreachable',
  get_request_failed: 'unreachable',
  post_request_failed: 'unreachable',
  endpoints_resolution_error: 'unreachable',
  openid_config_error: 'unreachable',
};

/** What became of an attempt that threw. */
export function failureOf(error: unknown): SignInFailure {
  if (!(error instanceof Error)) return { failed: 'failed', reference: null };
  const entra = /AADSTS\d+/.exec(error.message)?.[0];
  const msal = 'errorCode' in error && typeof error.errorCode === 'string' ? error.errorCode : undefined;
  const failed = byCode[entra ?? ''] ?? byCode[msal ?? ''] ?? 'failed';
  return { failed, reference: entra ?? msal ?? error.name };
}
