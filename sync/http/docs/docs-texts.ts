import type { Role } from '../../../shared/log/role.ts';
import type { Localised } from '../../../shared/text/localised.ts';

/** The words of the page that are not the description's own. */
export const texts = {
  title: { nl: 'Actieplan: de dienst', en: 'Actieplan: the service' },
  intro: {
    nl: 'De dienst doet over HTTP wat de opdrachtregel doet: werkboeken nakijken en indienen, samenvoegen tot het register, en beslissen.',
    en: 'The service does over HTTP what the command line does: check and submit workbooks, merge them into the register, and decide.',
  },
  signingIn: { nl: 'Aanmelden', en: 'Signing in' },
  signIn: {
    nl: 'Stuur het token mee als Authorization: Bearer …. Op uw eigen computer geeft POST /api/sign-in er een, met {"persona": "coordinator"} als inhoud.',
    en: 'Send the token along as Authorization: Bearer …. On your own machine POST /api/sign-in gives one, with {"persona": "coordinator"} as its body.',
  },
  keys: {
    nl: 'Wie indient, samenvoegt of beslist geeft een Idempotency-Key mee. Herhaal na een verloren antwoord dezelfde vraag met dezelfde sleutel: ze wordt dan maar één keer uitgevoerd.',
    en: 'Whoever submits, merges or decides sends an Idempotency-Key. After a lost answer, repeat the same request with the same key: it is then carried out only once.',
  },
  problems: { nl: 'Problemen', en: 'Problems' },
  problem: {
    nl: 'Wat niet lukt, komt als application/problem+json (RFC 9457): type (urn:actieplan:…) verandert nooit, detail zegt wat u nu doet, requestId leidt de beheerder naar wat er gebeurde.',
    en: 'What fails comes as application/problem+json (RFC 9457): type (urn:actieplan:…) never changes, detail says what to do next, requestId leads the administrator to what happened.',
  },
  addresses: { nl: 'Adressen', en: 'Addresses' },
  admits: { nl: 'Toegang', en: 'Access' },
  sent: { nl: 'U stuurt', en: 'You send' },
  answered: { nl: 'U krijgt', en: 'You get' },
  otherwise: { nl: 'anders', en: 'otherwise' },
  required: { nl: 'verplicht', en: 'required' },
  shapes: { nl: 'Vormen', en: 'Shapes' },
  raw: {
    nl: 'Dezelfde beschrijving als OpenAPI-document',
    en: 'The same description as an OpenAPI document',
  },
  other: { nl: 'Read this in English', en: 'Lees dit in het Nederlands' },
  contents: { nl: 'Inhoud', en: 'Contents' },
} as const satisfies Record<string, Localised>;

/** Where in a request a parameter stands. */
export const places: Readonly<Record<string, Localised>> = {
  path: { nl: 'in het adres', en: 'in the address' },
  query: { nl: 'na het vraagteken', en: 'after the question mark' },
  header: { nl: 'als header', en: 'as a header' },
};

export const anyone: Localised = { nl: 'iedereen', en: 'anyone' };

/** An officer has access to their own contributor only where the address names one. */
export const ownOnly: Localised = { nl: 'eigen indiener', en: 'own contributor' };

export const roleNames: Readonly<Record<Role, Localised>> = {
  officer: { nl: 'invuller', en: 'officer' },
  coordinator: { nl: 'coördinator', en: 'coordinator' },
  reader: { nl: 'lezer', en: 'reader' },
  auditor: { nl: 'auditor', en: 'auditor' },
};
