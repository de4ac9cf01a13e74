import { presentFinding } from '../../shared/contract/finding-json.ts';
import { type Problem, type ProblemJson, problemStatus } from '../../shared/contract/problem.ts';
import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { ServiceContext } from './service-env.ts';
import { problem } from './shapes.ts';

/** Titles by status: the same for every problem of that kind, as RFC 9457 wants. */
const titles: Readonly<Record<number, Localised>> = {
  400: { nl: 'De vraag klopt niet', en: 'The request is not right' },
  401: { nl: 'U bent niet aangemeld', en: 'You are not signed in' },
  403: { nl: 'U hebt hier geen toegang', en: 'You have no access here' },
  404: { nl: 'Niet gevonden', en: 'Not found' },
  409: { nl: 'Dat kan nu niet', en: 'Not possible now' },
  413: { nl: 'Te groot', en: 'Too large' },
  415: { nl: 'Een onbekend soort inhoud', en: 'An unknown type of content' },
  421: { nl: 'Verkeerd geadresseerd', en: 'Misdirected' },
  422: { nl: 'Het bestand kan niet gebruikt worden', en: 'The file cannot be used' },
  503: { nl: 'De dienst kan nu niet antwoorden', en: 'The service cannot answer now' },
};

const failed: Localised = {
  nl: 'Er ging iets mis in de dienst zelf',
  en: 'Something went wrong in the service itself',
};

/** What is inside stays inside: only the request's id leads to it. */
const failedDetail: Localised = {
  nl: 'Wat u stuurde is niet verwerkt. Geef de beheerder dit nummer: {requestId}.',
  en: 'What you sent was not processed. Give the administrator this number: {requestId}.',
};

/** The command line says which folder it is; over HTTP that is nobody's business. */
const noPlan: Localised = {
  nl: 'In de bibliotheek van deze dienst is nog geen plan van kracht. De beheerder maakt ze aan met "actieplan init".',
  en: 'No plan is in force yet in the library of this service. The administrator makes it with "actieplan init".',
};

/** How every route says in the OpenAPI document that it may answer with a problem. */
export const problemAnswer = {
  default: {
    description: 'A problem (RFC 9457): a stable type, and in `detail` what to do next.',
    content: { 'application/problem+json': { schema: problem } },
  },
} as const;

/** In seconds: in so long some of the workbooks that wait are checked. */
const comeBackAfter = 5;

/** Answers a problem in the caller's language, and leaves it for the request's line in the log. */
export function problemResponse(c: ServiceContext, stoppedBy: Problem) {
  c.set('problem', stoppedBy);
  const language = c.get('language');
  const requestId = c.get('requestId');
  const status = problemStatus(stoppedBy.code);
  const title = titles[status] ?? failed;
  const detail = status === 500 ? fillLocalised(failedDetail, { requestId }) : outwards(stoppedBy);
  const body: ProblemJson = {
    type: `urn:actieplan:${stoppedBy.code}`,
    title: title[language],
    status,
    detail: detail[language],
    requestId,
    ...(stoppedBy.breaks === undefined || stoppedBy.breaks.length === 0
      ? {}
      : { breaks: stoppedBy.breaks.map((finding) => presentFinding(finding, language)) }),
  };
  const headers = {
    'content-type': 'application/problem+json',
    'content-language': language,
    ...(stoppedBy.code === 'service-busy' ? { 'retry-after': String(comeBackAfter) } : {}),
  };
  return c.json(body, status, headers);
}

const outwards = ({ code, message }: Problem): Localised => (code === 'library-empty' ? noPlan : message);
