import { serveStatic } from '@hono/node-server/serve-static';
import { createMiddleware } from 'hono/factory';
import { unknownRoute } from '../failures.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';

/** Where Office shows add-ins in a frame: Excel on the web, in Microsoft 365, SharePoint and Teams. */
const office = [
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.sharepoint.com',
];

/** Each page says in itself what it may load; here it is said who may frame it. It stands before other headers. */
export const framedByOffice = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('content-security-policy', `frame-ancestors 'self' ${office.join(' ')}`);
  c.res.headers.delete('x-frame-options');
});

/**
 * The add-in's pages, from the same origin as the service: the pane then needs no address of its own and no
 * rights across origins.
 */
export function pageRoutes(app: ServiceApp, { pages }: ServiceSettings): void {
  app.get('/', (c) => c.redirect('/docs'));
  app.get(
    '/addin/*',
    pages === undefined
      ? unknownRoute
      : serveStatic({ root: pages, rewriteRequestPath: (path) => path.slice('/addin'.length) }),
  );
}
