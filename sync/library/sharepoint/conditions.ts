import { setTimeout as after } from 'node:timers/promises';

/** How patient and how modest the library is towards SharePoint, and what it tells of each request. */
export interface Conditions {
  readonly clock: Clock;
  /** Fires when the program is to end: from then on nothing waits, and what need not wait is finished. */
  readonly stop: AbortSignal;
  /** Requests under way at once; SharePoint throttles an application by its bursts. */
  readonly atOnce: number;
  /** How often one request is made at most. */
  readonly tries: number;
  /** Milliseconds that one request may be waited for in all, its own Retry-After included. */
  readonly patience: number;
  /** Milliseconds without an answer after which it counts as lost. */
  readonly timeout: number;
  /** Larger files go by upload session. In bytes. */
  readonly largestWhole: number;
  /** Bytes in one part of an upload session: a multiple of 320 KiB. */
  readonly part: number;
  /** Bytes of the largest file that is read: it is held in memory whole. */
  readonly largestRead: number;
  /** Bytes of file contents kept in memory. */
  readonly memory: number;
  /** What requests are sent with. */
  readonly fetch: typeof fetch;
  /** Takes a line for each request that was made. */
  readonly tell: (line: GraphLine) => void;
}

export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Rejects where the signal fires before. */
  sleep(milliseconds: number, stop?: AbortSignal): Promise<void>;
  /** From 0 to 1, so that several replicas do not return at the same moment. */
  chance(): number;
}

/** One request, for the service's own log: never a token, a query or a text of a row. */
export interface GraphLine {
  readonly verb: string;
  /** `graph`, or the host that serves contents. */
  readonly host: 'graph' | 'contents';
  readonly about: string;
  /** 0 where no answer came. */
  readonly status: number;
  /** Microsoft's id of the request, to give to its support; `null` where none came. */
  readonly requestId: string | null;
  readonly milliseconds: number;
}

const mebibyte = 1024 * 1024;

export const usualConditions: Conditions = {
  clock: {
    now: Date.now,
    sleep: (milliseconds, stop) => after(milliseconds, undefined, stop === undefined ? {} : { signal: stop }),
    chance: Math.random,
  },
  stop: new AbortController().signal,
  atOnce: 4,
  tries: 6,
  patience: 150_000,
  timeout: 100_000,
  largestWhole: 60 * mebibyte,
  part: 10 * mebibyte,
  largestRead: 256 * mebibyte,
  memory: 256 * mebibyte,
  fetch: (input, init) => fetch(input, init),
  tell: () => {},
};
