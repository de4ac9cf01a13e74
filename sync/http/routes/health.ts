import { createRoute, z } from '@hono/zod-openapi';
import { currentState } from '../../usecases/outcomes.ts';
import { planInForce } from '../../usecases/plan-in-force.ts';
import { described } from '../catalogue.ts';
import type { ServiceMetrics } from '../metrics.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import { jsonAnswer } from '../shapes.ts';

const getHealth = createRoute({
  method: 'get',
  path: '/health',
  ...described('GET /health'),
  responses: { 200: jsonAnswer('It runs.', z.strictObject({ status: z.literal('running') })) },
});

const getReady = createRoute({
  method: 'get',
  path: '/ready',
  ...described('GET /ready'),
  responses: {
    200: jsonAnswer(
      'Requests can be answered.',
      z.strictObject({ status: z.literal('ready'), entry: z.int().positive() }),
    ),
    ...problemAnswer,
  },
});

const getMetrics = createRoute({
  method: 'get',
  path: '/metrics',
  ...described('GET /metrics'),
  responses: {
    200: { description: 'Prometheus text.', content: { 'text/plain': { schema: z.string() } } },
  },
});

export function healthRoutes(app: ServiceApp, { log }: ServiceSettings, metrics: ServiceMetrics): void {
  app.openapi(getHealth, (c) => c.json({ status: 'running' as const }, 200));

  app.openapi(getReady, async (c) => {
    const state = await currentState(log);
    if (!state.ok) return problemResponse(c, state.problem);
    const inForce = await planInForce(log, state.value);
    if (!inForce.ok) return problemResponse(c, inForce.problem);
    return c.json({ status: 'ready' as const, entry: state.value.number }, 200);
  });

  app.openapi(getMetrics, async (c) => {
    // A library that cannot be reached is what these numbers are to tell, so it does not stop them.
    const state = await currentState(log).catch(() => null);
    return c.text(metrics.text(state?.ok ? state.value.number : null), 200);
  });
}
