import type { Context } from 'hono';
import { matchedRoutes } from 'hono/route';

/**
 * The address that answers a request, as the OpenAPI document writes it (`GET /api/plan`); `null` where no
 * address matches. A HEAD is answered as the GET that it is.
 */
export function routeAsked(c: Context): string | null {
  const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  return route === undefined ? null : routeName(route);
}

/** The router writes `:code` where the OpenAPI document has `{code}`. */
export const routeName = ({ method, path }: { readonly method: string; readonly path: string }): string =>
  `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`;

/** A part of the path by its name, as it was sent; `undefined` where the address has no such part. */
export function pathPart(c: Context, name: string): string | undefined {
  const route = matchedRoutes(c).findLast(({ method }) => method !== 'ALL');
  const place = route?.path.split('/').indexOf(`:${name}`) ?? -1;
  return place < 0 ? undefined : c.req.path.split('/')[place];
}
