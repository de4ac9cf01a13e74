import { createRoute } from '@hono/zod-openapi';
import type { Identity } from '../../../shared/contract/identity.ts';
import type { StatusReport } from '../../../shared/contract/status.ts';
import { status } from '../../usecases/status.ts';
import { signedIn } from '../admission.ts';
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

/** Only the coordinator reminds. */
export const remindersFor = (
  { role }: Identity,
  contributors: StatusReport['contributors'],
): StatusReport['contributors'] =>
  role === 'coordinator' ? contributors : contributors.map((one) => ({ ...one, reminder: null }));

/** How the plan stands. */
export function statusRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(getStatus, async (c) => {
    const found = await status(log, clock(), c.get('language'));
    if (!found.ok) return problemResponse(c, found.problem);
    const { contributors, ...report } = found.value;
    return c.json({ ...report, contributors: remindersFor(signedIn(c), contributors) }, 200);
  });
}
