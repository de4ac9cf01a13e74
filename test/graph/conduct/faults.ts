import type { Operation } from '../address.ts';
import type { HostName } from '../wire/answer.ts';
import type { ResetMoment } from '../wire/https-host.ts';

/** What a fault's condition is asked about. */
export interface Asked {
  readonly host: HostName;
  readonly operation: Operation | 'unknown';
  readonly method: string;
  /** Path and query as they came, percent-encoded. */
  readonly target: string;
}

export interface FaultAnswer {
  readonly kind: 'answer';
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly inner?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The request is carried out, and only its answer is lost. */
  readonly applied?: true;
  /** As a gateway answers, without Graph's error. */
  readonly bodiless?: true;
}

export type Fault =
  | FaultAnswer
  | { readonly kind: 'reset'; readonly at: ResetMoment }
  /** Half of the bytes, called the whole. */
  | { readonly kind: 'truncated' }
  /** Sent on to another address, which may stand relative to the one asked. */
  | { readonly kind: 'redirected'; readonly to: string }
  /** This request's token, from now on. */
  | { readonly kind: 'token-expires' }
  /** This application's grant on every site, from now on. */
  | { readonly kind: 'rights-withdrawn' }
  /** Something happens just before the request is carried out, which it then is. */
  | { readonly kind: 'meanwhile'; readonly happens: () => void };

export interface FaultOrder {
  /** Which requests count; all of them where it is absent. */
  readonly when?: (asked: Asked) => boolean;
  /** The how manyeth of those from now on, 1 for the next. */
  readonly nth?: number;
  /** How many of them in a row, 1 where it is absent. */
  readonly times?: number;
}

interface Scripted {
  readonly order: Required<FaultOrder>;
  readonly fault: Fault;
  met: number;
}

/** What goes wrong, and with which request. */
export class FaultScript {
  #scripted: Scripted[] = [];

  script(fault: Fault, { when = () => true, nth = 1, times = 1 }: FaultOrder = {}): void {
    this.#scripted.push({ fault, order: { when, nth, times }, met: 0 });
  }

  /** Faults that no request has met in full: a test that scripted them has proven less than it says. */
  get outstanding(): number {
    return this.#scripted.filter(({ met, order }) => met < order.nth + order.times - 1).length;
  }

  clear(): void {
    this.#scripted = [];
  }

  /** Every condition counts this request; the first fault that is due strikes. */
  next(asked: Asked): Fault | null {
    const due = this.#scripted.filter((one) => {
      if (!one.order.when(asked)) return false;
      one.met += 1;
      return one.met >= one.order.nth && one.met < one.order.nth + one.order.times;
    });
    return due[0]?.fault ?? null;
  }
}

const answer = (
  status: number,
  code: string,
  message: string,
  more: Partial<FaultAnswer> = {},
): FaultAnswer => ({ kind: 'answer', status, code, message, ...more });

/** The faults that Microsoft documents or users report, by name. */
export const faults = {
  throttled: (retryAfter?: number) =>
    answer(429, 'activityLimitReached', 'The request has been throttled', {
      inner: 'throttledRequest',
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }),
  unavailable: (retryAfter?: number) =>
    answer(503, 'serviceNotAvailable', 'The service is not available. Try the request again after a delay.', {
      ...(retryAfter === undefined ? {} : { retryAfter }),
    }),
  timedOut: answer(504, 'gatewayTimeout', 'The operation timed out.'),
  timedOutAfterApplying: answer(504, 'gatewayTimeout', 'The operation timed out.', { applied: true }),
  failed: answer(500, 'generalException', 'An unspecified error has occurred.'),
  failedMutely: answer(500, 'generalException', '', { bodiless: true }),
  resourceModified: answer(412, 'resourceModified', "ETag does not match current item's value"),
  notAllowed: answer(412, 'notAllowed', "ETag does not match current item's value"),
  modifiedConflict: answer(
    409,
    'resourceModified',
    'The resource has changed since the caller last read it; usually an eTag mismatch',
  ),
  nameConflict: answer(
    409,
    'nameAlreadyExists',
    'An item with the same name already exists under the parent',
  ),
  /** Nobody but the right caller may, and nobody tells why (graph-docs 12253: on parts of a session). */
  denied: answer(403, 'accessDenied', 'Access denied'),
  underRetention: answer(403, 'accessDenied', 'The item is locked by a retention label.'),
  notCheckedOut: answer(403, 'accessDenied', 'You must check out this document before making changes.'),
  full: answer(507, 'insufficientStorage', 'Not enough storage is available.'),
  locked: answer(423, 'notAllowed', 'The resource you are attempting to access is locked', {
    inner: 'resourceLocked',
  }),
  notFound: answer(404, 'itemNotFound', 'The resource could not be found.'),
  reset: (at: ResetMoment): Fault => ({ kind: 'reset', at }),
  redirected: (to: string): Fault => ({ kind: 'redirected', to }),
  truncated: { kind: 'truncated' },
  tokenExpires: { kind: 'token-expires' },
  rightsWithdrawn: { kind: 'rights-withdrawn' },
  meanwhile: (happens: () => void): Fault => ({ kind: 'meanwhile', happens }),
} as const satisfies Record<string, Fault | ((...args: never[]) => Fault)>;
