import { HTTPException } from 'hono/http-exception';
import type { ZodError } from 'zod';
import type { Problem } from '../../shared/contract/problem.ts';
import { LibraryFailure, SiteFailure } from '../library/library-failure.ts';
import { problemResponse } from './problem-response.ts';
import type { ServiceContext } from './service-env.ts';

/** An address that does not exist. */
export function unknownRoute(c: ServiceContext) {
  return problemResponse(c, {
    code: 'route-unknown',
    message: {
      nl: 'Dit adres bestaat niet in de dienst. Op /docs staat welke er zijn.',
      en: 'This address does not exist in the service. See /docs for those that do.',
    },
  });
}

/** A body of a type that the address does not take. */
export const mediaTypeUnknown: Problem = {
  code: 'media-type-unknown',
  message: {
    nl: 'Stuur een Excel-werkmap (*.xlsx) of JSON, en zeg in Content-Type welk van de twee.',
    en: 'Send an Excel workbook (*.xlsx) or JSON, and say in Content-Type which of the two.',
  },
};

const notJson: Problem = {
  code: 'request-invalid',
  message: {
    nl: 'De inhoud van de vraag is geen geldige JSON. Verbeter ze en probeer opnieuw.',
    en: 'The body of the request is not valid JSON. Mend it and try again.',
  },
};

const libraryUnreachable: Problem = {
  code: 'library-unreachable',
  message: {
    nl: 'De bibliotheek kan nu niet gelezen of beschreven worden. Probeer het straks opnieuw; blijft het zo, verwittig dan de beheerder.',
    en: 'The library cannot be read or written now. Try again later; if it persists, tell the administrator.',
  },
};

const faulty: Problem = {
  code: 'unexpected',
  message: { nl: 'Een fout van het programma.', en: 'A fault of the program.' },
};

/** Whatever a route throws becomes a problem; what is not foreseen says no more than the request's id. */
export function failure(error: Error, c: ServiceContext) {
  if (error instanceof HTTPException && error.status === 415) return problemResponse(c, mediaTypeUnknown);
  if (error instanceof HTTPException && error.status === 400) return problemResponse(c, notJson);
  c.set('fault', faultOf(error));
  if (error instanceof SiteFailure)
    return problemResponse(c, { code: 'library-unreachable', message: error.told });
  return problemResponse(c, error instanceof LibraryFailure ? libraryUnreachable : faulty);
}

/** The kind of error and where it arose. Its message may quote what somebody typed, so it is left out. */
export function faultOf(error: Error): string {
  const kind = error instanceof LibraryFailure ? `${error.name} ${error.code}` : error.name;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [kind, ...frames].join('\n');
}

const places = {
  json: 'body',
  query: 'query',
  param: 'path',
  header: 'header',
  form: 'body',
  cookie: 'cookie',
};

type Checked =
  | { readonly success: true }
  | { readonly success: false; readonly target: keyof typeof places; readonly error: ZodError };

/** Says which field of a request is wrong, and of how many that is the first. */
export function invalidRequest(result: Checked, c: ServiceContext) {
  if (result.success) return undefined;
  const [first, ...others] = result.error.issues;
  const field = [places[result.target], ...(first?.path ?? []).map(String)].join('.');
  const more = others.length;
  const code = first?.code ?? 'custom';
  return problemResponse(c, {
    code: 'request-invalid',
    message: {
      nl: `Het veld ${field} is niet zoals verwacht (${code})${more > 0 ? `, en nog ${more} andere` : ''}. Op /docs staat de vorm.`,
      en: `The field ${field} is not as expected (${code})${more > 0 ? `, nor are ${more} others` : ''}. See /docs for the shape.`,
    },
  });
}
