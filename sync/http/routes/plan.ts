import { createRoute } from '@hono/zod-openapi';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { PlanReport } from '../../../shared/contract/service.ts';
import type { Log } from '../../log/log.ts';
import { asOfDate } from '../../usecases/check-contribution.ts';
import { currentGround } from '../../usecases/plan-in-force.ts';
import { roundReport } from '../../usecases/round-report.ts';
import { described } from '../catalogue.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import { jsonAnswer, planReport } from '../shapes.ts';

const getPlan = createRoute({
  method: 'get',
  path: '/api/plan',
  ...described('GET /api/plan'),
  responses: { 200: jsonAnswer('The plan in force.', planReport), ...problemAnswer },
});

/** The plan in force. */
export function planRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(getPlan, async (c) => {
    const report = await reportOf(log, clock());
    return report.ok ? c.json(report.value, 200) : problemResponse(c, report.problem);
  });
}

async function reportOf(log: Log, now: Date): Promise<Result<PlanReport>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { round, number } = state;
  return done({
    entry: number,
    definition: inForce.plan.definition,
    round: roundReport(round, inForce.plan.definition, now),
    asOf: asOfDate(state, now),
  });
}
