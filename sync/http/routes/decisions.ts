import { createRoute } from '@hono/zod-openapi';
import type { Result } from '../../../shared/contract/problem.ts';
import type { DecisionRequest } from '../../../shared/contract/service.ts';
import type { Decision } from '../../../shared/log/entry.ts';
import { decide } from '../../usecases/decide.ts';
import { approve } from '../../usecases/decisions/approve.ts';
import { decideConflict } from '../../usecases/decisions/decide-conflict.ts';
import { giveAccess } from '../../usecases/decisions/give-access.ts';
import type { DecisionGround } from '../../usecases/decisions/ground.ts';
import { decideJoint, decideParticipation } from '../../usecases/decisions/joint-actions.ts';
import { remark } from '../../usecases/decisions/remark.ts';
import { admitLate, closeRound, openRound } from '../../usecases/decisions/rounds.ts';
import { waive } from '../../usecases/decisions/waive.ts';
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

function decisionOf(
  ground: DecisionGround,
  request: DecisionRequest,
): Promise<Result<Decision>> | Result<Decision> {
  switch (request.decide) {
    case 'waive':
      return waive(ground, request);
    case 'conflict':
      return decideConflict(ground, request);
    case 'joint':
      return decideJoint(ground, request.actions, request.joint);
    case 'participation':
      return decideParticipation(ground, request.actionId, request.domain, request.confirmed);
    case 'remark':
      return remark(ground, request.actionId, request.text);
    case 'open-round':
      return openRound(ground, request.round);
    case 'close-round':
      return closeRound(ground);
    case 'admit-late':
      return admitLate(ground, request.contributors);
    case 'access':
      return giveAccess(ground, request.access);
    case 'approve':
      return approve(ground, request);
  }
}
