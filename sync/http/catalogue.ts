import { type Role, roles } from '../../shared/log/role.ts';
import type { Localised } from '../../shared/text/localised.ts';

/** Who is let in at an address, and what it is for. */
export interface RouteRule {
  readonly admits: 'anyone' | readonly Role[];
  /** An officer is let in only for a contributor of their own: the one that this part of the path names. */
  readonly own?: 'code' | 'id';
  readonly summary: Localised;
}

/**
 * Every address of the service with the roles that it admits, in this one place. An address that is missing
 * here is refused to everybody.
 */
export const catalogue = {
  'GET /health': {
    admits: 'anyone',
    summary: { nl: 'Of de dienst draait', en: 'Whether the service runs' },
  },
  'GET /ready': {
    admits: 'anyone',
    summary: {
      nl: 'Of de bibliotheek leesbaar is en het logboek sluitend',
      en: 'Whether the library can be read and the log is unbroken',
    },
  },
  'GET /metrics': {
    admits: 'anyone',
    summary: { nl: 'Tellers voor Prometheus', en: 'Counters for Prometheus' },
  },
  'GET /openapi.json': {
    admits: 'anyone',
    summary: {
      nl: 'De beschrijving van de dienst in OpenAPI 3.1',
      en: 'The service described in OpenAPI 3.1',
    },
  },
  'GET /docs': {
    admits: 'anyone',
    summary: { nl: 'De beschrijving als leesbare pagina', en: 'The description as a readable page' },
  },
  'GET /': {
    admits: 'anyone',
    summary: { nl: 'Naar de bladzijden van de coördinator', en: "To the coordinator's pages" },
  },
  'GET /addin/*': {
    admits: 'anyone',
    summary: { nl: 'De bladzijden van de invoegtoepassing', en: "The add-in's pages" },
  },
  'GET /api/sign-in': {
    admits: 'anyone',
    summary: { nl: 'Hoe men zich aanmeldt', en: 'How one signs in' },
  },
  'GET /api/personas': {
    admits: 'anyone',
    summary: {
      nl: 'Als wie u de dienst op uw eigen computer kunt proberen',
      en: 'As whom you can try the service on your own machine',
    },
  },
  'POST /api/sign-in': {
    admits: 'anyone',
    summary: { nl: 'Meld u lokaal aan als een van hen', en: 'Sign in locally as one of them' },
  },
  'GET /api/me': { admits: roles, summary: { nl: 'Wie u bent', en: 'Who you are' } },
  'GET /api/plan': {
    admits: roles,
    summary: { nl: 'Het plan dat van kracht is, en de ronde', en: 'The plan in force, and the round' },
  },
  'GET /api/status': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: { nl: 'Hoe het plan ervoor staat', en: 'How the plan stands' },
  },
  'GET /api/contributors': {
    admits: roles,
    summary: { nl: 'De indieners en hoe het met elk staat', en: 'The contributors and how each stands' },
  },
  'GET /api/contributors/{code}/standing': {
    admits: ['officer', 'coordinator', 'reader'],
    own: 'code',
    summary: {
      nl: 'Wat het logboek van een indiener weet, voor een open werkboek',
      en: 'What the log knows of a contributor, for an open workbook',
    },
  },
  'POST /api/contributors/{code}/check': {
    admits: ['officer', 'coordinator', 'reader'],
    own: 'code',
    summary: {
      nl: 'Kijk een werkboek na; er wordt niets bewaard',
      en: 'Check a workbook; nothing is kept',
    },
  },
  'POST /api/contributors/{code}/submissions': {
    admits: ['officer', 'coordinator'],
    own: 'code',
    summary: { nl: 'Dien een werkboek in', en: 'Submit a workbook' },
  },
  'GET /api/workbooks': {
    admits: ['officer', 'coordinator', 'reader'],
    summary: {
      nl: 'De werkboeken zoals ze in de bibliotheek staan, voor iemand ze indient; een invuller ziet de eigen',
      en: 'The workbooks as they stand in the library, before anybody submits them; an officer sees their own',
    },
  },
  'GET /api/contributors/{code}/workbook': {
    admits: ['officer', 'coordinator', 'reader'],
    own: 'code',
    summary: {
      nl: 'De bevindingen in een werkboek zoals het in de bibliotheek staat',
      en: 'The findings in a workbook as it stands in the library',
    },
  },
  'POST /api/contributors/{code}/collections': {
    admits: ['coordinator'],
    summary: {
      nl: 'Haal een werkboek op zoals het in de bibliotheek staat',
      en: 'Collect a workbook as it stands in the library',
    },
  },
  'GET /api/register': {
    admits: roles,
    summary: {
      nl: 'Het register, per indiener; een invuller ziet van anderen wat goedgekeurd is',
      en: 'The register, by contributor; an officer sees of others what was approved',
    },
  },
  'GET /api/register.xlsx': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: {
      nl: 'Het register als werkboek: dat van de bibliotheek, of opnieuw gemaakt uit het logboek',
      en: 'The register as a workbook: the one in the library, or made anew from the log',
    },
  },
  'GET /api/register.csv': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: { nl: 'Het register als CSV', en: 'The register as CSV' },
  },
  'GET /api/register.json': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: { nl: 'Het register als JSON', en: 'The register as JSON' },
  },
  'GET /api/register/changes': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: {
      nl: 'Wat er tussen twee versies of samenvoegingen wijzigde',
      en: 'What changed between two versions or merges',
    },
  },
  'GET /api/merges/preview': {
    admits: ['coordinator'],
    summary: { nl: 'Wat samenvoegen zou veranderen', en: 'What a merge would change' },
  },
  'POST /api/merges/preview': {
    admits: ['coordinator'],
    summary: {
      nl: 'Wat samenvoegen van het open register zou veranderen',
      en: 'What a merge of the open register would change',
    },
  },
  'POST /api/merges': {
    admits: ['coordinator'],
    summary: { nl: 'Voeg samen en schrijf het register', en: 'Merge and write the register' },
  },
  'POST /api/decisions': {
    admits: ['coordinator'],
    summary: {
      nl: 'Beslis: afwijking, conflict, gezamenlijke actie, ronde, opmerking, toegang, goedkeuring',
      en: 'Decide: waiver, conflict, joint action, round, remark, access, approval',
    },
  },
  'GET /api/remarks': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: { nl: 'Alle opmerkingen, met hun antwoorden', en: 'Every remark, with its answers' },
  },
  'POST /api/actions/{id}/remarks': {
    admits: ['coordinator', 'reader'],
    summary: { nl: 'Plaats een opmerking bij een actie', en: 'Place a remark on an action' },
  },
  'POST /api/actions/{id}/remarks/{entry}/answers': {
    admits: ['officer', 'coordinator'],
    own: 'id',
    summary: { nl: 'Antwoord op een opmerking', en: 'Answer a remark' },
  },
  'POST /api/actions/{id}/erasures': {
    admits: ['coordinator'],
    summary: {
      nl: 'Wis een waarde die er nooit had mogen staan',
      en: 'Erase a value that should never have been there',
    },
  },
  'GET /api/access': {
    admits: ['coordinator', 'auditor'],
    summary: { nl: 'Wie toegang heeft', en: 'Who has access' },
  },
  'GET /api/history': {
    admits: ['coordinator', 'reader', 'auditor'],
    summary: { nl: 'Wat er in het logboek staat', en: 'What the log says' },
  },
  'GET /api/actions/{id}/history': {
    admits: roles,
    own: 'id',
    summary: {
      nl: 'Waar een cel van het register vandaan komt',
      en: 'Where a cell of the register came from',
    },
  },
} as const satisfies Record<string, RouteRule>;

export type RouteName = keyof typeof catalogue;

/** The rule of a name that may be none; `undefined` then. */
export function ruleOf(name: string): RouteRule | undefined {
  return isRouteName(name) ? catalogue[name] : undefined;
}

export const isRouteName = (name: string): name is RouteName => Object.hasOwn(catalogue, name);

/** What the OpenAPI document says of a route beside its shapes. */
export function described(name: RouteName) {
  const { admits, summary }: RouteRule = catalogue[name];
  return {
    summary: summary.en,
    'x-summary-nl': summary.nl,
    'x-admits': admits,
    security: admits === 'anyone' ? [] : [{ token: [] }],
  };
}
