import { createRoute } from '@hono/zod-openapi';
import { collect } from '../../usecases/collect.ts';
import { submitReport } from '../../usecases/present.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const collectWorkbook = createRoute({
  method: 'post',
  path: '/api/contributors/{code}/collections',
  ...described('POST /api/contributors/{code}/collections'),
  request: {
    params: shapes.contributorInPath,
    headers: shapes.operationKey,
    body: { content: { 'application/json': { schema: shapes.collectRequest } } },
  },
  responses: {
    200: shapes.jsonAnswer(
      'As if the officer had submitted it, and said to be collected.',
      shapes.submitReport,
    ),
    ...problemAnswer,
  },
});

export function workbookRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(collectWorkbook, async (c) => {
    const { code } = c.req.valid('param');
    const identity = signedIn(c);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const { withdraw = [], choices = {}, fix = false } = c.req.valid('json');
    const collected = await collect({
      log,
      identity,
      now: clock(),
      operation,
      contributor: code,
      withdraw,
      choices,
      fix,
    });
    if (!collected.ok) return problemResponse(c, collected.problem);
    const { submitted, workbook, notes } = collected.value;
    return c.json(submitReport(submitted, workbook, notes, c.get('language')), 200);
  });
}
