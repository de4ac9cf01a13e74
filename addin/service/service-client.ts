import type { z } from 'zod';
import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { type Identity, identitySchema } from '../../shared/contract/identity.ts';
import { problemSchema } from '../../shared/contract/problem.ts';
import { type SubmitReport, submitReportSchema } from '../../shared/contract/reports.ts';
import { type PlanReport, planReportSchema } from '../../shared/contract/service.ts';
import { type Standing, standingSchema } from '../../shared/contract/standing.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { ServiceFailure, ServiceResult } from './service-failure.ts';

/** A table handed in, with the officer's answers. */
export interface Handed {
  readonly name: string;
  readonly table: RawTable;
  readonly stamp: Stamp | null;
  readonly withdraw: readonly string[];
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
}

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

/** What the add-in asks of the service; every answer is read by its schema, and nothing here throws. */
export class ServiceClient {
  readonly #settings: ServiceSettings;

  constructor(settings: ServiceSettings) {
    this.#settings = settings;
  }

  me(): Promise<ServiceResult<Identity>> {
    return this.#ask('/api/me', identitySchema);
  }

  plan(): Promise<ServiceResult<PlanReport>> {
    return this.#ask('/api/plan', planReportSchema);
  }

  /** @param stamp the log number that the workbook shows; absent: the latest */
  standing(contributor: string, stamp: number | null): Promise<ServiceResult<Standing>> {
    const asked = stamp === null ? '' : `?stamp=${stamp}`;
    return this.#ask(`/api/contributors/${encodeURIComponent(contributor)}/standing${asked}`, standingSchema);
  }

  /** The same key for the same submission, however often it is tried. */
  submit(contributor: string, handed: Handed, key: string): Promise<ServiceResult<SubmitReport>> {
    const path = `/api/contributors/${encodeURIComponent(contributor)}/submissions`;
    return this.#ask(path, submitReportSchema, {
      method: 'POST',
      body: JSON.stringify(handed),
      headers: { 'content-type': 'application/json', 'idempotency-key': key },
    });
  }

  async #ask<T>(path: string, schema: z.ZodType<T>, request: RequestInit = {}): Promise<ServiceResult<T>> {
    const { address, fetch, patience, token, language } = this.#settings;
    const bearer = await token();
    const headers = new Headers(request.headers);
    headers.set('accept', 'application/json, application/problem+json');
    headers.set('accept-language', language());
    if (bearer !== null) headers.set('authorization', `Bearer ${bearer}`);
    let answer: { readonly status: number; readonly text: string };
    try {
      const signal = AbortSignal.timeout(patience);
      const response = await fetch(`${address}${path}`, { ...request, headers, signal });
      answer = { status: response.status, text: await response.text() };
    } catch (error) {
      // fetch rejects with a TypeError where nothing got through, and with a DOMException on time-out.
      const silent = error instanceof DOMException && error.name === 'TimeoutError';
      return failure({ code: silent ? 'silent' : 'offline' });
    }
    return readAnswer(answer.status, answer.text, schema);
  }
}

function readAnswer<T>(status: number, text: string, schema: z.ZodType<T>): ServiceResult<T> {
  const content = parsedJson(text);
  if (status >= 200 && status < 300) {
    if (content === undefined) return failure({ code: 'failed' });
    const read = schema.safeParse(content);
    return read.success ? { ok: true, value: read.data } : failure({ code: 'unknown-shape' });
  }
  const problem = problemSchema.safeParse(content);
  if (!problem.success) return failure({ code: codeOfStatus(status), settled: status < 500 });
  const { type, detail, requestId = null } = problem.data;
  return failure({ code: codeOf(type, status), detail, requestId, settled: status < 500 });
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
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
