import { createMiddleware } from 'hono/factory';
import { problemResponse } from './problem-response.ts';
import type { ServiceEnv } from './service-env.ts';
import type { Reach } from './settings.ts';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Refuses requests that name another host. A web page whose name is made to point at this machine (DNS
 * rebinding) would otherwise pass for the same origin, and read what the service answers.
 */
export function trustedHosts(reach: Reach) {
  const names = new Set(
    (reach.kind === 'loopback' ? loopbackNames : reach.names).map((name) => name.toLowerCase()),
  );
  return createMiddleware<ServiceEnv>(async (c, next) => {
    const asked = hostname(c.req.header('host')) ?? new URL(c.req.url).hostname;
    if (names.has(asked) && names.has(new URL(c.req.url).hostname)) return next();
    return problemResponse(c, {
      code: 'host-refused',
      message: {
        nl: 'De dienst antwoordt niet op deze naam. Gebruik het adres dat bij het starten getoond werd.',
        en: 'The service does not answer to this name. Use the address that was shown when it started.',
      },
    });
  });
}

/** The name in a Host header, without its port; `null` where there is no usable one. */
function hostname(header: string | undefined): string | null {
  return header !== undefined && URL.canParse(`http://${header}`)
    ? new URL(`http://${header}`).hostname
    : null;
}
