import { type Answer, bare, json } from './answer.ts';

interface RefusalDetails {
  /** `innerError.code`, where Graph tells more than it does in `code`. */
  readonly inner?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What an operation throws in place of answering: Graph's error, with its status and stable code. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(status: number, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

/** `error.code`, `error.message` and `error.innerError` with a moment and the request's id, as Graph writes them. */
export function errorAnswer(
  refusal: Pick<GraphRefusal, 'status' | 'code' | 'message' | 'details'>,
  moment: string,
  requestId: string,
): Answer {
  const { inner, headers = {} } = refusal.details;
  const innerError = {
    ...(inner === undefined ? {} : { code: inner }),
    date: moment.replace('Z', ''),
    'request-id': requestId,
    'client-request-id': requestId,
  };
  const error = { code: refusal.code, message: refusal.message, innerError };
  return json(refusal.status, { error }, { ...headers });
}

/** An error without Graph's body, as gateways before it answer. */
export const mute = (status: number, headers: Record<string, string> = {}): Answer => bare(status, headers);

export const itemNotFound = () => new GraphRefusal(404, 'itemNotFound', 'The resource could not be found.');

export const invalidRequest = (message: string) => new GraphRefusal(400, 'invalidRequest', message);

export const accessDenied = () => new GraphRefusal(403, 'accessDenied', 'Access denied');

export const unauthenticated = (message: string) =>
  new GraphRefusal(401, 'InvalidAuthenticationToken', message);

export const nameAlreadyExists = () =>
  new GraphRefusal(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent');

/** The words of graph-docs-contrib 6558. */
export const sessionExists = () =>
  new GraphRefusal(409, 'nameAlreadyExists', 'An upload session already exists for this file');

/** SharePoint's words for an item under a retention label; Graph has no code for it (graph-docs-contrib 693). */
export const underRetention = () =>
  new GraphRefusal(
    403,
    'accessDenied',
    'This item is under a retention label and cannot be changed or listed.',
  );

export const locked = () =>
  new GraphRefusal(423, 'notAllowed', 'The resource you are attempting to access is locked', {
    inner: 'resourceLocked',
  });

/** Users see both codes for a tag that is no longer the current one. */
export const stale = (code: 'resourceModified' | 'notAllowed') =>
  new GraphRefusal(412, code, "ETag does not match current item's value");
