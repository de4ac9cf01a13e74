import { createRoute, z } from '@hono/zod-openapi';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { State } from '../../../shared/log/state.ts';
import { problemOfFault } from '../../identity/token-fault.ts';
import type { Log } from '../../log/log.ts';
import type { NoticedWorkbooks } from '../../usecases/noticing/noticed-workbooks.ts';
import { currentState } from '../../usecases/outcomes.ts';
import { planInForce } from '../../usecases/plan-in-force.ts';
import { untouchedRegister } from '../../usecases/register-stand.ts';
import { described } from '../catalogue.ts';
import type { LibraryStand, ServiceMetrics } from '../metrics.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import { recentlyFound } from '../recently-found.ts';
import type { ServiceApp } from '../service-app.ts';
import type { Reach, ServiceSettings } from '../settings.ts';
import { jsonAnswer } from '../shapes.ts';
import { workbookCounts } from '../workbook-counts.ts';

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

/** Whether it lives, whether it can be used, and its numbers: for whoever keeps it running. */
export function healthRoutes(
  app: ServiceApp,
  settings: ServiceSettings,
  metrics: ServiceMetrics,
  workbooks: NoticedWorkbooks,
): void {
  const { log, reach, calls, clock } = settings;
  const readyAt = recentlyFound(clock, () => readiness(log, reach));
  // A library that cannot be reached is what the numbers are to tell, so it does not stop them.
  const recentStand = recentlyFound(clock, async () => {
    const state = await currentState(log).catch(() => null);
    return state?.ok ? standOf(log, state.value).catch(() => null) : null;
  });
  app.openapi(getHealth, (c) => c.json({ status: 'running' as const }, 200));

  app.openapi(getReady, async (c) => {
    const entry = await readyAt();
    if (!entry.ok) return problemResponse(c, entry.problem);
    return c.json({ status: 'ready' as const, entry: entry.value }, 200);
  });

  app.openapi(getMetrics, async (c) => {
    return c.text(
      `${metrics.text(await recentStand())}${calls?.text() ?? ''}${workbookCounts(workbooks)}`,
      200,
    );
  });
}

/** The number of the last entry, where requests can be answered. */
async function readiness(log: Log, reach: Reach): Promise<Result<number>> {
  const state = await currentState(log);
  if (!state.ok) return state;
  const inForce = await planInForce(log, state.value);
  if (!inForce.ok) return inForce;
  const trouble = await reach.signIn.trouble();
  return trouble === null ? done(state.value.number) : { ok: false, problem: problemOfFault(trouble) };
}

/** `null` where no plan is in force yet. */
async function standOf(log: Log, state: State): Promise<LibraryStand | null> {
  const inForce = await planInForce(log, state);
  if (!inForce.ok) return null;
  const merged = state.merges.at(-1)?.entry ?? 0;
  const untouched = await untouchedRegister(log, state, inForce.value.plan);
  return { entry: state.number, registerSettled: merged === 0 || (untouched?.shows ?? 0) >= merged };
}
