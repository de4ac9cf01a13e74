import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** The two hosts: metadata on one, bytes by pre-authenticated addresses on the other. */
export type HostName = 'graph' | 'content';

/** A request's first lines. */
export interface Head {
  readonly host: HostName;
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

/** A request, whole. */
export interface Heard extends Head {
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

const nothing = Buffer.alloc(0);

export const json = (status: number, body: object, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json', ...headers },
  body: Buffer.from(JSON.stringify(body)),
});

export const bare = (status: number, headers: Record<string, string> = {}): Answer => ({
  status,
  headers,
  body: nothing,
});

/** Graph names every request, in its header and in every error's `innerError`. */
export function withRequestId(answer: Answer, id: string = randomUUID()): Answer {
  return { ...answer, headers: { ...answer.headers, 'request-id': id } };
}
