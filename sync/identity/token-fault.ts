import type { Problem, ProblemCode } from '../../shared/contract/problem.ts';
import type { Localised } from '../../shared/text/localised.ts';

/** Why a token opens nothing: stable, for the service's own log. */
export type TokenFault =
  /** No JSON Web Token of three parts, or claims of another shape than an access token has. */
  | 'malformed'
  /** Signed in another way than is accepted, or not at all. */
  | 'algorithm'
  | 'signature'
  /** Signed with a key that its issuer does not publish. */
  | 'key-unknown'
  | 'issuer'
  /** Meant for another service. */
  | 'audience'
  | 'tenant'
  /** Asked for by an application that is not let in. */
  | 'client'
  /** It does not say that a person lets the application use this service. */
  | 'scope'
  | 'expired'
  | 'not-yet-valid'
  /** The tenant gave the account none of the roles. */
  | 'role-missing'
  /** The coordinator took the account's access away. */
  | 'access-taken'
  /** The coordinator gave the account a role that the tenant does not give it. */
  | 'access-above-role'
  /** The issuer's keys cannot be read now, so no token can be judged. */
  | 'keys-unreachable';

interface Told {
  readonly code: ProblemCode;
  readonly message: Localised;
}

/** For whoever cannot mend it by signing in again: the admin needs to know what to look at. */
const misconfigured = (nl: string, en: string): Told => ({
  code: 'not-signed-in',
  message: {
    nl: `${nl} Meld u opnieuw aan; blijft het zo, geef dit dan door aan de beheerder.`,
    en: `${en} Sign in again; if it persists, tell the administrator this.`,
  },
});

const told: Readonly<Record<TokenFault, Told>> = {
  malformed: misconfigured(
    'Dit is geen geldig toegangsbewijs.',
    'This is no access token that the service can read.',
  ),
  algorithm: misconfigured(
    'Het toegangsbewijs is niet ondertekend zoals het hoort (RS256).',
    'The access token is not signed as it should be (RS256).',
  ),
  signature: misconfigured(
    'De handtekening van het toegangsbewijs klopt niet.',
    'The signature of the access token is not right.',
  ),
  'key-unknown': misconfigured(
    'Het toegangsbewijs is ondertekend met een onbekende sleutel.',
    'The access token is signed with an unknown key.',
  ),
  issuer: misconfigured(
    'Het toegangsbewijs komt niet van de aanmelddienst die hier geldt (iss; versie 2 is nodig).',
    'The access token does not come from the sign-in that counts here (iss; version 2 is needed).',
  ),
  audience: misconfigured(
    'Het toegangsbewijs is voor een andere dienst bedoeld (aud).',
    'The access token is meant for another service (aud).',
  ),
  tenant: misconfigured(
    'Het toegangsbewijs komt uit een andere organisatie (tid).',
    'The access token comes from another organisation (tid).',
  ),
  client: misconfigured(
    'Het toegangsbewijs is gevraagd door een toepassing die hier niet toegelaten is (azp).',
    'The access token was asked for by an application that is not let in here (azp).',
  ),
  scope: misconfigured(
    'Het toegangsbewijs laat het gebruik van deze dienst niet toe (scp).',
    'The access token does not allow the use of this service (scp).',
  ),
  expired: {
    code: 'not-signed-in',
    message: {
      nl: 'Uw aanmelding is verlopen. Meld u opnieuw aan en ga verder.',
      en: 'Your sign-in has expired. Sign in again and go on.',
    },
  },
  'not-yet-valid': misconfigured(
    'Het toegangsbewijs geldt nog niet: een van de klokken staat fout.',
    'The access token is not valid yet: one of the clocks is wrong.',
  ),
  'role-missing': {
    code: 'not-allowed',
    message: {
      nl: 'Uw account heeft nog geen rol in Actieplan. Vraag de beheerder van uw organisatie om u in Entra ID een van de rollen Officer, Coordinator, Reader of Auditor te geven, en meld u daarna opnieuw aan.',
      en: 'Your account has no role in Actieplan yet. Ask your organisation’s administrator to assign you one of the roles Officer, Coordinator, Reader or Auditor in Entra ID, and sign in again after that.',
    },
  },
  'access-taken': {
    code: 'not-allowed',
    message: {
      nl: 'De coördinator heeft uw toegang ingetrokken. Vraag de coördinator om toegang als dat niet klopt.',
      en: 'The coordinator took your access away. Ask the coordinator for access if that is not right.',
    },
  },
  'access-above-role': {
    code: 'not-allowed',
    message: {
      nl: 'De coördinator gaf u een rol die uw organisatie u niet geeft. Vraag de beheerder om u die rol in Entra ID te geven, of de coördinator om de toegangslijst aan te passen.',
      en: 'The coordinator gave you a role that your organisation does not give you. Ask the administrator to assign you that role in Entra ID, or the coordinator to change the access list.',
    },
  },
  'keys-unreachable': {
    code: 'sign-in-unreachable',
    message: {
      nl: 'De aanmelddienst van uw organisatie is nu niet bereikbaar, dus kan niemand toegelaten worden. Probeer het over een minuut opnieuw; blijft het zo, laat de beheerder dan nakijken of de dienst het adres in ACTIEPLAN_AUTHORITY kan bereiken.',
      en: 'Your organisation’s sign-in cannot be reached now, so nobody can be let in. Try again in a minute; if it persists, have the administrator check that the service can reach the address in ACTIEPLAN_AUTHORITY.',
    },
  },
};

/** What the caller reads of it. */
export const problemOfFault = (fault: TokenFault): Problem => told[fault];
