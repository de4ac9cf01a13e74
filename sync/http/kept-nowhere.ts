import { createMiddleware } from 'hono/factory';
import type { ServiceEnv } from './service-env.ts';

/** What everybody may see: the pages as built, and the description of the service. */
const isPublic = (path: string): boolean =>
  path.startsWith('/addin/') || /^\/(?:docs|openapi\.json)?$/.test(path);

/** No browser and no proxy keeps an answer that is for one person, refusals and failures included. */
export const keptNowhere = createMiddleware<ServiceEnv>(async (c, next) => {
  await next();
  if (!isPublic(c.req.path) || c.res.status >= 400) c.res.headers.set('cache-control', 'no-store');
});
