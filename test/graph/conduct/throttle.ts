import type { Address, Operation } from '../address.ts';
import { GraphRefusal } from '../wire/graph-refusal.ts';
import type { Clock } from './clock.ts';

/**
 * Microsoft's resource units ("Avoid getting throttled or blocked in SharePoint Online"): 1 for a
 * single item, delta with a token and a download; 2 for several items, creating, updating, deleting and
 * uploading; 5 for permissions. Pages tell nothing of a session's status and end: taken as a single item.
 * Neither do they say whether each part of an upload counts: here each one does.
 */
const unitsOf: Readonly<Record<Operation, number>> = {
  'get-site': 1,
  'get-site-drive': 1,
  'list-drives': 2,
  'list-permissions': 5,
  'get-drive': 1,
  'get-item': 1,
  'patch-item': 2,
  'delete-item': 2,
  'list-children': 2,
  'create-folder': 2,
  delta: 2,
  'get-content': 1,
  'put-content': 2,
  'create-upload-session': 2,
  'list-versions': 2,
  'get-version': 1,
  'get-version-content': 1,
  checkout: 2,
  checkin: 2,
  download: 0,
  'upload-part': 2,
  'upload-status': 1,
  'cancel-upload': 1,
};

/** A download is paid for by the request that gave its address. */
export function resourceUnits(address: Address): number {
  if (address.on === 'item' && address.operation === 'delta' && address.deltaToken !== null) return 1;
  return unitsOf[address.operation];
}

const minute = 60_000;
/** Headers tell the budget once four fifths of it are spent. */
const tellsFrom = 0.8;

/** A budget of resource units per minute, by the stand-in's clock. */
export class Throttle {
  readonly #clock: Clock;
  readonly #unitsPerMinute: number;
  #minute = 0;
  #spent = 0;

  constructor(clock: Clock, unitsPerMinute: number) {
    this.#clock = clock;
    this.#unitsPerMinute = unitsPerMinute;
  }

  /** The headers for the answer; throws 429 for what the budget does not cover. */
  spend(units: number): Readonly<Record<string, string>> {
    const now = this.#clock.now();
    const current = Math.floor(now / minute);
    if (current !== this.#minute) {
      this.#minute = current;
      this.#spent = 0;
    }
    const wait = Math.ceil(((current + 1) * minute - now) / 1000);
    if (this.#spent + units > this.#unitsPerMinute) throw tooManyRequests(wait, this.#headers(wait));
    this.#spent += units;
    return this.#spent >= this.#unitsPerMinute * tellsFrom ? this.#headers(wait) : {};
  }

  #headers(wait: number): Record<string, string> {
    return {
      'ratelimit-limit': `${this.#unitsPerMinute}`,
      'ratelimit-remaining': `${Math.max(0, this.#unitsPerMinute - this.#spent)}`,
      'ratelimit-reset': `${wait}`,
    };
  }
}

export const tooManyRequests = (retryAfter: number | null, headers: Record<string, string> = {}) =>
  new GraphRefusal(429, 'activityLimitReached', 'The request has been throttled', {
    inner: 'throttledRequest',
    headers: { ...headers, ...(retryAfter === null ? {} : { 'retry-after': `${retryAfter}` }) },
  });
