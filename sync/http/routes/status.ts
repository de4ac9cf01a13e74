import { createRoute } from '@hono/zod-openapi';
import { status } from '../../usecases/status.ts';
import { described } from '../catalogue.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getStatus = createRoute({
  method: 'get',
  path: '/api/status',
  ...described('GET /api/status'),
  responses: {
    200: shapes.jsonAnswer(
      'The round, each contributor, and what waits for a decision.',
      shapes.statusReport,
    ),
    ...problemAnswer,
  },
});

/** How the plan stands. */
export function statusRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(getStatus, async (c) => {
    const found = await status(log, clock(), c.get('language'));
    return found.ok ? c.json(found.value, 200) : problemResponse(c, found.problem);
  });
}
