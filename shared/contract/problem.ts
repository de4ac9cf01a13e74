import { z } from 'zod';
import type { Finding } from '../rules/finding.ts';
import type { Localised } from '../text/localised.ts';
import { findingJsonSchema } from './finding-json.ts';

/**
 * The catalogue of what can stop a request. The code is stable and ends the `type` of an
 * `application/problem+json`; the status is HTTP's; the command line ends with 2 on each of them.
 */
const statuses = {
  /** The file cannot be read as a workbook with actions. */
  'workbook-unusable': 422,
  /** The contributor cannot be told from the workbook, or the workbook contradicts what was asked. */
  'contributor-unclear': 422,
  'contributor-unknown': 404,
  'action-unknown': 404,
  /** No approved version and no merge of that name. */
  'version-unknown': 404,
  'file-missing': 404,
  'request-invalid': 400,
  /** No such address in the service. */
  'route-unknown': 404,
  /** A body of a type that the address does not take. */
  'media-type-unknown': 415,
  /** The request was meant for another host, as when a web page points its own name at this machine. */
  'host-refused': 421,
  'plan-invalid': 422,
  /** The library holds no plan yet, or already holds one. */
  'library-empty': 409,
  'library-exists': 409,
  /** A gap, a broken chain, a missing body: nothing is written until it is looked into. */
  'log-broken': 500,
  /** Others kept winning; nothing was written. */
  'too-busy': 503,
  /** So many workbooks wait to be checked that this one has to come back. */
  'service-busy': 503,
  'round-closed': 409,
  'decision-refused': 409,
  /** It would bring errors into the register: whoever goes on names them and gives a reason. */
  'reason-needed': 409,
  'not-signed-in': 401,
  'not-allowed': 403,
  'too-large': 413,
  'register-unusable': 409,
  /** The library cannot be read or written now. */
  'library-unreachable': 503,
  /** Who asks cannot be established now: the keys of the sign-in cannot be read. */
  'sign-in-unreachable': 503,
  /** A fault of the program itself; what is told is only the request's id. */
  unexpected: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof statuses;

/** Why something was not done, and what to do next. */
export interface Problem {
  readonly code: ProblemCode;
  readonly message: Localised;
  /** The errors that it would bring into rows of the register, each to be let stand by `OV-014.R07`. */
  readonly breaks?: readonly Finding[];
}

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const done = <T>(value: T): Result<T> => ({ ok: true, value });

export const stopped = (
  code: ProblemCode,
  message: Localised,
): { readonly ok: false; readonly problem: Problem } => ({
  ok: false,
  problem: { code, message },
});

export const problemStatus = (code: ProblemCode) => statuses[code];

/** `application/problem+json` (RFC 9457). */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  requestId: z.string().optional(),
  /** With `reason-needed`: the errors that it would bring into the register, in words. */
  breaks: z.array(findingJsonSchema).min(1).exactOptional(),
});
export type ProblemJson = z.infer<typeof problemSchema>;
