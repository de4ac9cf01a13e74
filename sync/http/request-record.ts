import { createMiddleware } from 'hono/factory';
import type { ProblemCode } from '../../shared/contract/problem.ts';
import type { Role } from '../../shared/log/role.ts';
import { type Language, languages } from '../../shared/text/localised.ts';
import type { TokenFault } from '../identity/token-fault.ts';
import { isRouteName } from './catalogue.ts';
import { languageAsked } from './language-asked.ts';
import type { ServiceMetrics } from './metrics.ts';
import { routeAsked } from './route-asked.ts';
import type { ServiceEnv } from './service-env.ts';

/** What the service's own log keeps of a request: nothing that was typed, and no token. */
export interface RequestLine {
  readonly at: string;
  readonly requestId: string;
  readonly method: string;
  /** The address as the OpenAPI document writes it, never the one that was typed; `null` for none. */
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
  readonly role: Role | null;
  readonly problem?: ProblemCode;
  /** Why the caller's token opened nothing, so that an admin need not guess. */
  readonly refusal?: TokenFault;
  /** Of an answer in the 500s: what is wrong with the library, or where the program failed. */
  readonly fault?: string;
}

interface Recording {
  readonly clock: () => Date;
  readonly language: Language;
  readonly metrics: ServiceMetrics;
  readonly tell: (line: RequestLine) => void;
}

/** Gives every request an id and a language, and records what became of it. */
export const recordRequests = ({ clock, language, metrics, tell }: Recording) =>
  createMiddleware<ServiceEnv>(async (c, next) => {
    const started = performance.now();
    const at = clock().toISOString();
    const requestId = crypto.randomUUID();
    const asked = routeAsked(c);
    const route = asked !== null && isRouteName(asked) ? asked : null;
    const wanted = languages.find((known) => known === c.req.query('lang'));
    c.set('requestId', requestId);
    c.set('language', wanted ?? languageAsked(c.req.header('accept-language'), language));
    c.set('route', route);
    c.set('identity', null);
    await next();
    c.res.headers.set('x-request-id', requestId);
    const { status } = c.res;
    const ms = Math.round((performance.now() - started) * 10) / 10;
    const problem = c.get('problem');
    const refusal = c.get('refusal');
    const fault = status < 500 ? undefined : (c.get('fault') ?? problem?.message.en);
    metrics.count(c.req.method, route, status, ms / 1000);
    tell({
      at,
      requestId,
      method: c.req.method,
      route,
      status,
      ms,
      role: c.get('identity')?.role ?? null,
      ...(problem === undefined ? {} : { problem: problem.code }),
      ...(refusal === undefined ? {} : { refusal }),
      ...(fault === undefined ? {} : { fault }),
    });
  });
