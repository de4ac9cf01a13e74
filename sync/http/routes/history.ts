import { createRoute, z } from '@hono/zod-openapi';
import { cellHistory } from '../../usecases/cell-history.ts';
import { history } from '../../usecases/history.ts';
import { described } from '../catalogue.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getHistory = createRoute({
  method: 'get',
  path: '/api/history',
  ...described('GET /api/history'),
  request: {
    query: z.object({
      from: z.coerce
        .number()
        .int()
        .positive()
        .optional()
        .openapi({ type: 'integer', description: 'The entry to start at; absent: the last.' }),
    }),
  },
  responses: { 200: shapes.jsonAnswer('Newest first, a hundred at most.', shapes.history), ...problemAnswer },
});

const getCellHistory = createRoute({
  method: 'get',
  path: '/api/actions/{id}/history',
  ...described('GET /api/actions/{id}/history'),
  request: {
    params: shapes.actionInPath,
    query: z.object({
      field: z
        .string()
        .regex(/^[a-z][a-z0-9_]{0,39}$/)
        .openapi({ description: 'A column of the plan.' }),
    }),
  },
  responses: { 200: shapes.jsonAnswer('Newest first.', shapes.cellHistory), ...problemAnswer },
});

/** What was said and done, and what became of a cell. */
export function historyRoutes(app: ServiceApp, { log }: ServiceSettings): void {
  app.openapi(getHistory, async (c) => {
    const told = await history(log, c.req.valid('query').from, c.get('language'));
    return told.ok ? c.json(told.value, 200) : problemResponse(c, told.problem);
  });

  app.openapi(getCellHistory, async (c) => {
    const cell = { actionId: c.req.valid('param').id, field: c.req.valid('query').field };
    const traced = await cellHistory(log, cell, c.get('language'));
    return traced.ok ? c.json(traced.value, 200) : problemResponse(c, traced.problem);
  });
}
