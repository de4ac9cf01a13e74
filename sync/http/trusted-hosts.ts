import { createMiddleware } from 'hono/factory';
import type { Problem } from '../../shared/contract/problem.ts';
import { problemResponse } from './problem-response.ts';
import type { ServiceEnv } from './service-env.ts';
import type { Reach } from './settings.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/** What machines ask that look after the service, by its address and without https; it tells nobody's data. */
const forMachines = new Set(['GET /health', 'GET /ready', 'GET /metrics']);

/**
 * Refuses requests that name another host: a web page whose name is made to point at this machine (DNS
 * rebinding) would otherwise pass for the same origin, and read what the service answers. Behind a proxy it
 * also refuses what did not come to that proxy by https, since a token that did is no secret any more.
 */
export function trustedHosts(reach: Reach) {
  const names = new Set(
    (reach.kind === 'loopback' ? loopbackNames : reach.names).map((name) => name.toLowerCase()),
  );
  const byProxy = reach.kind === 'network' && reach.https === 'by-proxy';
  return createMiddleware<ServiceEnv>(async (c, next) => {
    // A header that names no host, or two of them, comes from no browser: which of two a proxy took, nobody knows.
    const header = c.req.header('host');
    const asked = header === undefined ? new URL(c.req.url).hostname : hostname(header);
    if (asked === null) return problemResponse(c, otherName);
    if (reach.kind === 'network' && forMachines.has(c.get('route') ?? '')) return next();
    if (!names.has(asked) || !names.has(new URL(c.req.url).hostname)) return problemResponse(c, otherName);
    if (byProxy && c.req.header('x-forwarded-proto') !== 'https') return problemResponse(c, withoutHttps);
    return next();
  });
}

const otherName: Problem = {
  code: 'host-refused',
  message: {
    nl: 'De dienst antwoordt niet op deze naam. Gebruik het adres dat bij het starten getoond werd.',
    en: 'The service does not answer to this name. Use the address that was shown when it started.',
  },
};

const withoutHttps: Problem = {
  code: 'host-refused',
  message: {
    nl: 'De dienst antwoordt alleen over https. Gebruik https, en laat de reverse proxy X-Forwarded-Proto: https meesturen.',
    en: 'The service answers over https only. Use https, and have the reverse proxy send X-Forwarded-Proto: https.',
  },
};

/** The name in a Host header, without its port; `null` where there is no usable one. */
function hostname(header: string): string | null {
  if (!/^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/i.test(header)) return null;
  return URL.canParse(`http://${header}`) ? new URL(`http://${header}`).hostname : null;
}
