import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { createMiddleware } from 'hono/factory';
import { unknownRoute } from '../failures.ts';
import type { ServiceApp } from '../service-app.ts';
import type { Reach, ServiceSettings } from '../settings.ts';

/** Within the folder of the built add-in. */
const coordinatorPage = 'panes/coordinator.html';

/** The one page that Office loads: for the officer as well as for the coordinator with the register open. */
const pageInOffice = '/addin/panes/taskpane.html';

/** The page that a window or a dialog of Office opens to sign in. */
const signInPage = '/addin/sign-in/sign-in-page.html';

/** Where Office shows add-ins in a frame: Excel on the web, in Microsoft 365, SharePoint and Teams. */
const office = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

/**
 * Each page says in itself what it may load; here it is said who may frame it. Anybody may make a page in
 * SharePoint, and a page that frames another may have its visitor click there unawares: so nobody frames the
 * coordinator's pages, nor the sign-in, which Office's dialog opens in a window. What the sign-in page may load
 * is said here too: only the service knows the address of the tenant's sign-in, and only that page speaks to
 * it. Stands before other headers.
 */
export const headersOfPages = (reach: Reach) =>
  createMiddleware(async (c, next) => {
    await next();
    const framed = c.req.path === pageInOffice;
    const frames = `frame-ancestors ${framed ? office.join(' ') : "'none'"}`;
    const policy = c.req.path.startsWith('/addin/sign-in/') ? `${signInPolicy(reach)}; ${frames}` : frames;
    c.res.headers.set('content-security-policy', policy);
    if (framed) c.res.headers.delete('x-frame-options');
    // Office.js closes a dialog that has lost the window which opened it, and that window is of another site.
    if (c.req.path === signInPage) c.res.headers.set('cross-origin-opener-policy', 'unsafe-none');
  });

function signInPolicy(reach: Reach): string {
  const tenant = reach.kind === 'network' ? ` ${reach.entra.authority}` : '';
  return [
    "default-src 'none'",
    // The file that the pages share brings their style along.
    "style-src 'self'",
    "script-src 'self' https://appsforoffice.microsoft.com",
    'img-src data:',
    `connect-src 'self'${tenant}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

/**
 * The add-in's pages, from the same origin as the service: the pane then needs no address of its own and no
 * rights across origins.
 */
export function pageRoutes(app: ServiceApp, { pages }: ServiceSettings): void {
  // A folder that was built before the coordinator had a page leads nowhere else than a service without one.
  const start =
    pages !== undefined && existsSync(join(pages, coordinatorPage)) ? `/addin/${coordinatorPage}` : '/docs';
  app.get('/', (c) => c.redirect(start));
  app.get(
    '/addin/*',
    pages === undefined
      ? unknownRoute
      : serveStatic({ root: pages, rewriteRequestPath: (path) => path.slice('/addin'.length) }),
  );
}
