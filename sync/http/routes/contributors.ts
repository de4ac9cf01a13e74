import { createRoute, z } from '@hono/zod-openapi';
import { mayReadOf } from '../../../shared/contract/identity.ts';
import { standing } from '../../usecases/standing.ts';
import { status } from '../../usecases/status.ts';
import type { Workshop } from '../../work/workshop.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { besideFile, handedInBody, receive } from '../handed-in.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import { reportResponse } from '../report-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';
import { remindersFor } from './status.ts';

const getContributors = createRoute({
  method: 'get',
  path: '/api/contributors',
  ...described('GET /api/contributors'),
  responses: {
    200: shapes.jsonAnswer('Those that the caller may read of.', shapes.contributorsReport),
    ...problemAnswer,
  },
});

const getStanding = createRoute({
  method: 'get',
  path: '/api/contributors/{code}/standing',
  ...described('GET /api/contributors/{code}/standing'),
  request: {
    params: shapes.contributorInPath,
    query: z.object({
      stamp: z.coerce
        .number()
        .int()
        .nonnegative()
        .optional()
        .openapi({ description: 'The log number that the workbook shows; absent: the latest.' }),
    }),
  },
  responses: {
    200: shapes.jsonAnswer('Its actions then and now, the round, remarks and edits.', shapes.standing),
    ...problemAnswer,
  },
});

const checkWorkbook = createRoute({
  method: 'post',
  path: '/api/contributors/{code}/check',
  ...described('POST /api/contributors/{code}/check'),
  request: { params: shapes.contributorInPath, query: besideFile, body: handedInBody },
  responses: {
    200: shapes.jsonAnswer('Everything that the rules find.', shapes.checkReport),
    ...problemAnswer,
  },
});

const submitWorkbook = createRoute({
  method: 'post',
  path: '/api/contributors/{code}/submissions',
  ...described('POST /api/contributors/{code}/submissions'),
  request: {
    params: shapes.contributorInPath,
    query: besideFile,
    headers: shapes.operationKey,
    body: handedInBody,
  },
  responses: {
    200: shapes.jsonAnswer(
      'Accepted, unchanged, refused with its findings, or a choice that the officer has to make.',
      shapes.submitReport,
    ),
    ...problemAnswer,
  },
});

/** What an officer asks: where their contributor stands, checking and submitting. */
export function contributorRoutes(
  app: ServiceApp,
  { log, clock }: ServiceSettings,
  workshop: Workshop,
): void {
  app.openapi(getContributors, async (c) => {
    const identity = signedIn(c);
    const found = await status(log, clock(), c.get('language'));
    if (!found.ok) return problemResponse(c, found.problem);
    const { entries, round, contributors } = found.value;
    const readable = contributors.filter(({ contributor }) => mayReadOf(identity, contributor));
    return c.json({ entry: entries, round, contributors: remindersFor(identity, readable) }, 200);
  });

  app.openapi(getStanding, async (c) => {
    const { code } = c.req.valid('param');
    const found = await standing(log, code, c.req.valid('query').stamp ?? null, clock());
    return found.ok ? c.json(found.value, 200) : problemResponse(c, found.problem);
  });

  app.openapi(checkWorkbook, async (c) => {
    const { code } = c.req.valid('param');
    const received = await receive(c, {
      file: c.req.valid('query'),
      table: c.req.valid('json'),
      contributor: code,
    });
    if (!received.ok) return problemResponse(c, received.problem);
    const { handedIn, withdraw } = received.value;
    const asked = { contributor: code, now: clock(), language: c.get('language') };
    return reportResponse(c, await workshop.do('check', { ...asked, handedIn, withdraw }));
  });

  app.openapi(submitWorkbook, async (c) => {
    const { code } = c.req.valid('param');
    const identity = signedIn(c);
    const received = await receive(c, {
      file: c.req.valid('query'),
      table: c.req.valid('json'),
      contributor: code,
    });
    if (!received.ok) return problemResponse(c, received.problem);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const asked = { contributor: code, now: clock(), language: c.get('language') };
    return reportResponse(
      c,
      await workshop.do('submit', { ...asked, ...received.value, identity, operation }),
    );
  });
}
