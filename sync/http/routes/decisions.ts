import { createRoute } from '@hono/zod-openapi';
import { decide } from '../../usecases/decide.ts';
import { decisionOf } from '../../usecases/decisions/decision-of.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const makeDecision = createRoute({
  method: 'post',
  path: '/api/decisions',
  ...described('POST /api/decisions'),
  request: {
    headers: shapes.operationKey,
    body: { required: true, content: { 'application/json': { schema: shapes.decisionRequest } } },
  },
  responses: { 200: shapes.jsonAnswer('The decision stands in the log.', shapes.decided), ...problemAnswer },
});

/** What a coordinator decides. */
export function decisionRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(makeDecision, async (c) => {
    const identity = signedIn(c);
    const request = c.req.valid('json');
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const decided = await decide({
      log,
      identity,
      now: clock(),
      operation,
      decide: (ground) => decisionOf(ground, request),
    });
    return decided.ok ? c.json(decided.value, 200) : problemResponse(c, decided.problem);
  });
}
