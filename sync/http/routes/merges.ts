import { createRoute, z } from '@hono/zod-openapi';
import type { MergeRequestBody } from '../../../shared/contract/service.ts';
import type { Language } from '../../../shared/text/localised.ts';
import { liveWriting } from '../../usecases/live-writing.ts';
import { merge } from '../../usecases/merge.ts';
import { mergeBack } from '../../usecases/merge-back.ts';
import { tellMerge } from '../../usecases/merge-report.ts';
import type { MergeWay } from '../../usecases/plan-merge.ts';
import { previewMerge } from '../../usecases/preview-merge.ts';
import { openRegister } from '../../usecases/read-register.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
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
export function mergeRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  const preview = async (backTo: string | undefined, way: MergeWay, language: Language) => {
    const planned = await previewMerge(log, clock(), backTo, way);
    const told = { outcome: 'preview', entry: null, register: null } as const;
    return planned.ok ? tellMerge(log, planned.value, told, language) : planned;
  };

  app.openapi(getPreview, async (c) => {
    const report = await preview(c.req.valid('query').backTo, wayOf({}), c.get('language'));
    return report.ok ? c.json(report.value, 200) : problemResponse(c, report.problem);
  });

  app.openapi(postPreview, async (c) => {
    const way = wayOf(c.req.valid('json'));
    const report = await preview(c.req.valid('query').backTo, way, c.get('language'));
    return report.ok ? c.json(report.value, 200) : problemResponse(c, report.problem);
  });

  app.openapi(makeMerge, async (c) => {
    const identity = signedIn(c);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const { backTo } = c.req.valid('query');
    const way = wayOf(c.req.valid('json'));
    const request = { log, identity, now: clock(), operation, ...way };
    const merged = await (backTo === undefined ? merge(request) : mergeBack(request, backTo));
    if (!merged.ok) return problemResponse(c, merged.problem);
    const { planned, after } = merged.value;
    const report = await tellMerge(log, planned, merged.value, c.get('language'));
    if (!report.ok) return problemResponse(c, report.problem);
    return c.json({ ...report.value, writing: liveWriting(after) }, 200);
  });
}

/** Over HTTP an edit is taken only on the coordinator's word: the library may not tell who typed it. */
function wayOf({ register, accept = [], despite }: Partial<MergeRequestBody>): MergeWay {
  if (register === undefined) return { accept, despite };
  const { table, stamp } = register;
  return { accept, despite, open: (plan) => openRegister(table, stamp, plan) };
}
