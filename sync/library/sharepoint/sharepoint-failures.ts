import { AuthError } from '@azure/msal-node';
import type { Localised } from '../../../shared/text/localised.ts';
import { type LibraryFailure, SiteFailure, systemCode } from '../library-failure.ts';
import { LostAnswer } from './graph-answer.ts';

/** What goes wrong with SharePoint as a whole, told with the file it happened at and what to do. */

/** What a request was about, as the sentences name it: a file's path, or the site. */
export type About = string;

/** Entra ID gives no token. Its own words are kept as the cause; they hold codes and no secret. */
export function signInRefused(authority: string, cause: unknown): SiteFailure {
  const code = entraCode(cause) ?? systemCodeWithin(cause) ?? authCode(cause) ?? 'AADSTS';
  const { nl, en } = signInAdvice[code] ?? {
    nl: 'Kijk met "actieplan doctor" de client-id, de tenant-id en het certificaat of geheim na.',
    en: 'Check the client id, the tenant id and the certificate or secret with "actieplan doctor".',
  };
  return new SiteFailure(
    'sign-in-refused',
    {
      nl: `De dienst kan zich bij ${authority} niet aanmelden (${code}). ${nl}`,
      en: `The service cannot sign in at ${authority} (${code}). ${en}`,
    },
    cause,
  );
}

/** Entra ID does not answer, or only that it fails, as often as it was asked: that is no fault of the settings. */
export function signInUnanswered(authority: string, cause: LibraryFailure): SiteFailure {
  if (cause.code === 'library-busy') return new SiteFailure('library-busy', cause.told, cause);
  const { nl, en } = cause.cause instanceof LostAnswer ? notReached : passing;
  const detail = systemCodeWithin(cause) ?? /\(([^()]+)\)/.exec(cause.told.en)?.[1] ?? '–';
  return new SiteFailure(
    'sign-in-refused',
    {
      nl: `De aanmelding van de dienst bij ${authority} kreeg geen bruikbaar antwoord (${detail}). ${nl}`,
      en: `The sign-in of the service at ${authority} got no answer that is of use (${detail}). ${en}`,
    },
    cause,
  );
}

const passing: Localised = {
  nl: 'Dat ligt niet aan de instellingen en gaat meestal vanzelf over: probeer het over enkele minuten opnieuw.',
  en: 'That is no fault of the settings and mostly passes: try again in a few minutes.',
};

const notReached: Localised = {
  nl: 'Dat adres is vanaf deze machine niet bereikbaar, of toont een certificaat dat niet vertrouwd wordt. Kijk het netwerk, de proxy en de klok na.',
  en: 'That address cannot be reached from this machine, or shows a certificate that is not trusted. Check the network, the proxy and the clock.',
};

/** Documented at https://learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const signInAdvice: Readonly<Record<string, Localised>> = {
  endpoints_resolution_error: notReached,
  network_error: notReached,
  AADSTS700016: {
    nl: 'De app-registratie bestaat niet in deze tenant. Kijk de client-id en de tenant-id na.',
    en: 'The app registration does not exist in this tenant. Check the client id and the tenant id.',
  },
  AADSTS700024: {
    nl: 'De klok van deze machine loopt voor of achter. Zet ze gelijk (NTP) en probeer opnieuw.',
    en: "This machine's clock is ahead or behind. Set it right (NTP) and try again.",
  },
  AADSTS700027: {
    nl: 'Het certificaat hoort niet bij de app-registratie. Laad het er op, of stel het juiste in.',
    en: 'The certificate does not belong to the app registration. Upload it there, or set the right one.',
  },
  AADSTS7000215: {
    nl: 'Het geheim klopt niet. Stel de waarde van het geheim in, niet de id ervan.',
    en: 'The secret is wrong. Set the value of the secret, not its id.',
  },
  AADSTS7000222: {
    nl: 'Het geheim of certificaat is vervallen. Maak een nieuw aan en stel het in.',
    en: 'The secret or certificate has expired. Make a new one and set it.',
  },
};

/** What msal says where it was not Entra ID that refused. */
function authCode(error: unknown): string | undefined {
  return error instanceof AuthError ? error.errorCode : undefined;
}

function entraCode(error: unknown): string | undefined {
  return error instanceof Error ? /AADSTS\d+/.exec(error.message)?.[0] : undefined;
}

/** 401 with a token that was just given: it was meant for another cloud, or for another moment. */
export function tokenRefused(about: About, place: string, detail: string): SiteFailure {
  return new SiteFailure('access-denied', {
    nl: `SharePoint aanvaardt het bewijs van de dienst niet voor ${about} in ${place} (${detail}). Kijk na of de klok van deze machine gelijk loopt, en of ACTIEPLAN_AUTHORITY en ACTIEPLAN_GRAPH_URL bij dezelfde cloud horen.`,
    en: `SharePoint does not accept the service's token for ${about} in ${place} (${detail}). Check that this machine's clock is right, and that ACTIEPLAN_AUTHORITY and ACTIEPLAN_GRAPH_URL belong to the same cloud.`,
  });
}

/** Throttled for longer than anyone should wait. */
export function throttled(about: About, place: string, seconds: number): SiteFailure {
  return new SiteFailure('library-busy', {
    nl: `SharePoint (${place}) krijgt te veel verzoeken en laat ${about} nu niet toe. Er is niets half geschreven; probeer het over ${seconds} seconden opnieuw.`,
    en: `SharePoint (${place}) is getting too many requests and does not let ${about} through now. Nothing was half written; try again in ${seconds} seconds.`,
  });
}

/** The service is to end while a request waits its turn. */
export function waitEnded(place: string): SiteFailure {
  return new SiteFailure('library-busy', {
    nl: `SharePoint (${place}) vroeg om te wachten, en de dienst stopt nu. Probeer het opnieuw zodra de dienst weer draait; wat al vastgelegd is, wordt dan niet herhaald.`,
    en: `SharePoint (${place}) asked to wait, and the service is stopping now. Try again once it runs again; what was recorded already is not repeated then.`,
  });
}

/** Errors of the server, or no connection, as often as it was tried. */
export function unreachable(about: About, place: string, detail: string, cause?: unknown): SiteFailure {
  const tls = tlsCodes.test(detail);
  return new SiteFailure(
    'library-unreachable',
    {
      nl: `${about} in ${place} kan nu niet gelezen of geschreven worden (${detail}). ${tls ? 'Het certificaat van de server wordt niet vertrouwd: kijk de klok, de proxy en NODE_EXTRA_CA_CERTS na.' : 'Probeer het over enkele minuten opnieuw; wat al vastgelegd is, wordt dan niet herhaald.'}`,
      en: `${about} in ${place} cannot be read or written now (${detail}). ${tls ? "The server's certificate is not trusted: check the clock, the proxy and NODE_EXTRA_CA_CERTS." : 'Try again in a few minutes; what was recorded already is not repeated then.'}`,
    },
    cause,
  );
}

const tlsCodes = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS|EPROTO/;

/** Graph answers something that its description does not hold. */
export function notUnderstood(about: About, place: string, detail: string): SiteFailure {
  return new SiteFailure('library-unreachable', {
    nl: `Het antwoord van SharePoint over ${about} in ${place} is niet te begrijpen (${detail}). Probeer het opnieuw; blijft het zo, geef deze melding dan door.`,
    en: `SharePoint's answer about ${about} in ${place} cannot be understood (${detail}). Try again; if it stays so, pass this message on.`,
  });
}

/** The site is not there, or not for this application: Graph does not tell which. */
export function siteMissing(site: string, detail: string): SiteFailure {
  return new SiteFailure('library-missing', {
    nl: `Er is geen site ${site}, of de app mag ze niet zien (${detail}). Kijk het adres na, en of de app rechten op de site heeft (Sites.Selected).`,
    en: `There is no site ${site}, or the app may not see it (${detail}). Check the address, and whether the app was granted the site (Sites.Selected).`,
  });
}

/** The site has no document library of that name; `others` are those that it has. */
export function libraryMissing(site: string, library: string, others: readonly string[]): SiteFailure {
  const list = others.length === 0 ? '–' : others.map((name) => `"${name}"`).join(', ');
  return new SiteFailure('library-missing', {
    nl: `De site ${site} heeft geen documentbibliotheek "${library}". Er zijn: ${list}. Kijk ACTIEPLAN_LIBRARY na.`,
    en: `The site ${site} has no document library "${library}". There are: ${list}. Check ACTIEPLAN_LIBRARY.`,
  });
}

/** Somebody has a file open that would have to go, or to be made. */
export function heldOpen(about: About, place: string): SiteFailure {
  return new SiteFailure('file-locked', {
    nl: `${about} in ${place} is open of uitgecheckt bij iemand. Laat het bestand sluiten of inchecken en probeer opnieuw.`,
    en: `Somebody has ${about} in ${place} open or checked out. Have the file closed or checked in and try again.`,
  });
}

/** An upload that somebody left holds a file; `until`: ISO 8601, where it is known. */
export function heldUntil(about: About, place: string, until: string | null): SiteFailure {
  const at = until === null ? null : new Date(until).toISOString().slice(0, 16).replace('T', ' ');
  return new SiteFailure('file-locked', {
    nl: `Een eerdere upload van ${about} in ${place} werd afgebroken en houdt het bestand nog bezet ${at === null ? 'tot ze vervalt, meestal binnen een dag' : `tot ${at} UTC`}. Probeer het daarna opnieuw.`,
    en: `An earlier upload of ${about} in ${place} broke off and still holds the file ${at === null ? 'until it expires, mostly within a day' : `until ${at} UTC`}. Try again after that.`,
  });
}

/** SharePoint knows the file and does not give its content, as of one in which it found malware. */
export function contentRefused(about: About, place: string): SiteFailure {
  return new SiteFailure('file-unreadable', {
    nl: `SharePoint geeft de inhoud van ${about} in ${place} niet. Kijk of het bestand in de browser opent: een bestand waarin een virus gevonden werd, houdt SharePoint tegen. Zet anders een eerdere versie terug.`,
    en: `SharePoint does not give the content of ${about} in ${place}. Check whether the file opens in the browser: SharePoint holds a file back in which a virus was found. Otherwise put an earlier version back.`,
  });
}

/** The file is far larger than any of ours. */
export function tooLargeToRead(about: About, place: string, mebibytes: number): SiteFailure {
  return new SiteFailure('file-unreadable', {
    nl: `${about} in ${place} is groter dan ${mebibytes} MB en wordt niet gelezen. Kijk na wat er in het bestand staat, of zet een eerdere versie terug.`,
    en: `${about} in ${place} is larger than ${mebibytes} MB and is not read. Check what stands in the file, or put an earlier version back.`,
  });
}

/** A save of somebody went under ours and cannot be put back by itself. */
export function editOverwritten(about: About, place: string, versions: readonly string[]): SiteFailure {
  const list = versions.join(', ');
  return new SiteFailure('edit-overwritten', {
    nl: `Terwijl ${about} in ${place} geschreven werd, bewaarde iemand het ook. Versie ${list} houdt die wijzigingen: open de versiegeschiedenis, neem ze over in het bestand, en voeg opnieuw samen.`,
    en: `While ${about} in ${place} was written, somebody saved it too. Version ${list} holds those changes: open the version history, take them over into the file, and merge again.`,
  });
}

/** The system's code of an error or of what caused it, such as `ECONNRESET`. */
export function systemCodeWithin(error: unknown): string | undefined {
  const own = systemCode(error);
  if (own !== undefined || !(error instanceof Error)) return own;
  return error.cause === undefined ? undefined : systemCodeWithin(error.cause);
}
