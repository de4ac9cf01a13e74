import type { z } from 'zod';
import { problemSchema } from '../../shared/contract/problem.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { ServiceFailure, ServiceResult } from './service-failure.ts';

export interface ServiceSettings {
  /** Without a slash at its end; `''` for the page's own origin. */
  readonly address: string;
  readonly language: () => Language;
  /** The caller's token; `null` where nobody is signed in. */
  readonly token: () => Promise<string | null>;
  readonly fetch: typeof fetch;
  /** How long an answer may take, in milliseconds. */
  readonly patience: number;
}

/** A file that the service gives. */
export interface ServiceFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What to send besides the address. */
export interface Sent {
  readonly json?: unknown;
  /** The same key for the same request, however often it is tried. */
  readonly key?: string;
}

interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** One way to the service for all that is asked of it: every answer is read by its schema, nothing throws. */
export class ServiceConnection {
  readonly #settings: ServiceSettings;

  constructor(settings: ServiceSettings) {
    this.#settings = settings;
  }

  async ask<T>(path: string, schema: z.ZodType<T>, sent: Sent = {}): Promise<ServiceResult<T>> {
    const answer = await this.#answer(path, 'application/json', sent);
    if (!answer.ok) return answer;
    const content = parsedJson(answer.value.bytes);
    if (content === undefined) return failure({ code: 'failed' });
    const read = schema.safeParse(content);
    return read.success ? { ok: true, value: read.data } : failure({ code: 'unknown-shape' });
  }

  async file(path: string): Promise<ServiceResult<ServiceFile>> {
    const answer = await this.#answer(path, '*/*', {});
    if (!answer.ok) return answer;
    const { headers, bytes } = answer.value;
    const name = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
    if (name === undefined) return failure({ code: 'unknown-shape' });
    return { ok: true, value: { name, type: headers.get('content-type') ?? '', bytes } };
  }

  async #answer(path: string, accept: string, { json, key }: Sent): Promise<ServiceResult<Answered>> {
    const { address, fetch, patience, token, language } = this.#settings;
    const bearer = await token();
    const headers = new Headers({
      accept: `${accept}, application/problem+json`,
      'accept-language': language(),
    });
    if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
    if (key !== undefined) headers.set('idempotency-key', key);
    if (json !== undefined) headers.set('content-type', 'application/json');
    const body = json === undefined ? {} : { method: 'POST', body: JSON.stringify(json) };
    let answer: Answered;
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(`${address}${path}`, { ...body, headers, signal });
      const bytes = new Uint8Array(await response.arrayBuffer());
      answer = { status: response.status, headers: response.headers, bytes };
    } catch (error) {
      // fetch rejects with a TypeError where nothing got through, and with a DOMException on time-out.
      const silent = error instanceof DOMException && error.name === 'TimeoutError';
      return failure({ code: silent ? 'silent' : 'offline' });
    }
    const { status, bytes } = answer;
    return status >= 200 && status < 300 ? { ok: true, value: answer } : refusal(status, bytes);
  }
}

function refusal(status: number, bytes: Uint8Array): ReturnType<typeof failure> {
  const settled = status < 500;
  const problem = problemSchema.safeParse(parsedJson(bytes));
  if (!problem.success) return failure({ code: codeOfStatus(status), settled });
  const { type, detail, requestId = null, breaks } = problem.data;
  const told = { code: codeOf(type, status), detail, requestId, settled };
  return failure(breaks === undefined ? told : { ...told, breaks });
}

function parsedJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    // A proxy's page, or half an answer: the caller says that it cannot be read.
    return undefined;
  }
}

const codesByProblem: Readonly<Record<string, ServiceFailure['code']>> = {
  'not-signed-in': 'not-signed-in',
  'not-allowed': 'not-allowed',
  'round-closed': 'round-closed',
  'library-empty': 'no-plan',
};

function codeOf(type: string, status: number): ServiceFailure['code'] {
  return codesByProblem[type.slice(type.search(/[^:/]*$/))] ?? codeOfStatus(status);
}

function codeOfStatus(status: number): ServiceFailure['code'] {
  if (status === 401) return 'not-signed-in';
  if (status === 403) return 'not-allowed';
  return status >= 500 || status === 408 || status === 429 ? 'failed' : 'refused';
}

function failure(told: Pick<ServiceFailure, 'code'> & Partial<ServiceFailure>): {
  readonly ok: false;
  readonly failure: ServiceFailure;
} {
  return { ok: false, failure: { detail: null, requestId: null, settled: false, ...told } };
}
