import { createRoute, z } from '@hono/zod-openapi';
import { decide } from '../../usecases/decide.ts';
import { answerRemark, mayAnswer, mayRemark, remark } from '../../usecases/decisions/remark.ts';
import { remarks } from '../../usecases/remarks.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const makeRemark = createRoute({
  method: 'post',
  path: '/api/actions/{id}/remarks',
  ...described('POST /api/actions/{id}/remarks'),
  request: {
    params: shapes.actionInPath,
    headers: shapes.operationKey,
    body: { required: true, content: { 'application/json': { schema: shapes.remarkRequest } } },
  },
  responses: { 200: shapes.jsonAnswer('The remark stands in the log.', shapes.decided), ...problemAnswer },
});

const makeAnswer = createRoute({
  method: 'post',
  path: '/api/actions/{id}/remarks/{entry}/answers',
  ...described('POST /api/actions/{id}/remarks/{entry}/answers'),
  request: {
    params: shapes.actionInPath.extend({ entry: z.coerce.number().int().positive() }),
    headers: shapes.operationKey,
    body: { required: true, content: { 'application/json': { schema: shapes.remarkRequest } } },
  },
  responses: { 200: shapes.jsonAnswer('The answer stands in the log.', shapes.decided), ...problemAnswer },
});

const getRemarks = createRoute({
  method: 'get',
  path: '/api/remarks',
  ...described('GET /api/remarks'),
  responses: { 200: shapes.jsonAnswer('Oldest first.', shapes.remarksReport), ...problemAnswer },
});

/** Remarks on actions, and their answers. */
export function remarkRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(getRemarks, async (c) => {
    const told = await remarks(log);
    return told.ok ? c.json(told.value, 200) : problemResponse(c, told.problem);
  });

  app.openapi(makeRemark, async (c) => {
    const identity = signedIn(c);
    const { id } = c.req.valid('param');
    const { text } = c.req.valid('json');
    const said = await decide({
      log,
      identity,
      now: clock(),
      operation: await operationOf(c, identity, c.req.valid('header')['idempotency-key']),
      mayDecide: mayRemark,
      decide: (ground) => remark(ground, id, text),
    });
    return said.ok ? c.json(said.value, 200) : problemResponse(c, said.problem);
  });

  app.openapi(makeAnswer, async (c) => {
    const identity = signedIn(c);
    const { id, entry } = c.req.valid('param');
    const { text } = c.req.valid('json');
    const said = await decide({
      log,
      identity,
      now: clock(),
      operation: await operationOf(c, identity, c.req.valid('header')['idempotency-key']),
      mayDecide: mayAnswer(id),
      decide: (ground) => answerRemark(ground, { actionId: id, to: entry, text }),
    });
    return said.ok ? c.json(said.value, 200) : problemResponse(c, said.problem);
  });
}
