import { createRoute, z } from '@hono/zod-openapi';
import type { MergeRequestBody } from '../../../shared/contract/service.ts';
import type { Workshop } from '../../work/workshop.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer } from '../problem-response.ts';
import { reportResponse } from '../report-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceContext } from '../service-env.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getPreview = createRoute({
  method: 'get',
  path: '/api/merges/preview',
  ...described('GET /api/merges/preview'),
  request: { query: z.object({ backTo: shapes.versionName.optional() }) },
  responses: {
    200: shapes.jsonAnswer('What a merge would do now; nothing is kept.', shapes.mergeReport),
    ...problemAnswer,
  },
});

const optionalBody = { content: { 'application/json': { schema: shapes.mergeRequest } } };

const postPreview = createRoute({
  method: 'post',
  path: '/api/merges/preview',
  ...described('POST /api/merges/preview'),
  request: { query: z.object({ backTo: shapes.versionName.optional() }), body: optionalBody },
  responses: {
    200: shapes.jsonAnswer(
      'What a merge of the open register would do; nothing is kept.',
      shapes.mergeReport,
    ),
    ...problemAnswer,
  },
});

const makeMerge = createRoute({
  method: 'post',
  path: '/api/merges',
  ...described('POST /api/merges'),
  request: {
    query: z.object({ backTo: shapes.versionName.optional() }),
    headers: shapes.operationKey,
    body: optionalBody,
  },
  responses: { 200: shapes.jsonAnswer('What the merge did.', shapes.mergeReport), ...problemAnswer },
});

/** Merging, and what a merge would do. */
export function mergeRoutes(app: ServiceApp, { clock }: ServiceSettings, workshop: Workshop): void {
  const asked = (c: ServiceContext, body: Partial<MergeRequestBody>, backTo: string | undefined) => ({
    now: clock(),
    language: c.get('language'),
    body,
    ...(backTo !== undefined && { backTo }),
  });

  app.openapi(getPreview, async (c) =>
    reportResponse(c, await workshop.do('preview', asked(c, {}, c.req.valid('query').backTo))),
  );

  app.openapi(postPreview, async (c) => {
    const { backTo } = c.req.valid('query');
    return reportResponse(c, await workshop.do('preview', asked(c, c.req.valid('json'), backTo)));
  });

  app.openapi(makeMerge, async (c) => {
    const identity = signedIn(c);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const request = asked(c, c.req.valid('json'), c.req.valid('query').backTo);
    return reportResponse(c, await workshop.do('merge', { ...request, identity, operation }));
  });
}
