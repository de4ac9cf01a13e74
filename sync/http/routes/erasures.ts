import { createRoute } from '@hono/zod-openapi';
import { erase } from '../../usecases/erase.ts';
import { erasureReport } from '../../usecases/erasure-report.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const makeErasure = createRoute({
  method: 'post',
  path: '/api/actions/{id}/erasures',
  ...described('POST /api/actions/{id}/erasures'),
  request: {
    params: shapes.actionInPath,
    headers: shapes.operationKey,
    body: { required: true, content: { 'application/json': { schema: shapes.erasureRequest } } },
  },
  responses: {
    200: shapes.jsonAnswer('What was erased, and where the value may still stand.', shapes.erasureReport),
    ...problemAnswer,
  },
});

/** Erasing a value out of the log. */
export function erasureRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(makeErasure, async (c) => {
    const identity = signedIn(c);
    const { id } = c.req.valid('param');
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const request = { log, identity, now: clock(), operation, actionId: id, ...c.req.valid('json') };
    const erased = await erase(request);
    if (!erased.ok) return problemResponse(c, erased.problem);
    return c.json(erasureReport(erased.value, id, c.get('language')), 200);
  });
}
