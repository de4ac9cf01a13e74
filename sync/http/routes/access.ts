import { createRoute } from '@hono/zod-openapi';
import { accessList } from '../../usecases/access.ts';
import { described } from '../catalogue.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getAccess = createRoute({
  method: 'get',
  path: '/api/access',
  ...described('GET /api/access'),
  responses: {
    200: shapes.jsonAnswer('Every account that the coordinator gave access, or took it from.', shapes.access),
    ...problemAnswer,
  },
});

/** Who has access, for the coordinator. */
export function accessRoutes(app: ServiceApp, { log }: ServiceSettings): void {
  app.openapi(getAccess, async (c) => {
    const listed = await accessList(log);
    return listed.ok ? c.json(listed.value, 200) : problemResponse(c, listed.problem);
  });
}
