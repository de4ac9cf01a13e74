import { createRoute, z } from '@hono/zod-openapi';
import { done, type Result } from '../../../shared/contract/problem.ts';
import type { MergeReport } from '../../../shared/contract/reports.ts';
import type { Language } from '../../../shared/text/localised.ts';
import type { Log } from '../../log/log.ts';
import { merge } from '../../usecases/merge.ts';
import { mergeBack } from '../../usecases/merge-back.ts';
import type { PlannedMerge } from '../../usecases/plan-merge.ts';
import { mergeReport } from '../../usecases/present.ts';
import { previewMerge } from '../../usecases/preview-merge.ts';
import { registerState } from '../../usecases/register-state.ts';
import { partsAfter, type RegisterWritten } from '../../usecases/write-register.ts';
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

const makeMerge = createRoute({
  method: 'post',
  path: '/api/merges',
  ...described('POST /api/merges'),
  request: { query: z.object({ backTo: shapes.versionName.optional() }), headers: shapes.operationKey },
  responses: { 200: shapes.jsonAnswer('What the merge did.', shapes.mergeReport), ...problemAnswer },
});

export function mergeRoutes(app: ServiceApp, { log, clock }: ServiceSettings): void {
  app.openapi(getPreview, async (c) => {
    const planned = await previewMerge(log, clock(), c.req.valid('query').backTo);
    if (!planned.ok) return problemResponse(c, planned.problem);
    const told = { outcome: 'preview', entry: null, register: null } as const;
    const report = await reportOf(log, planned.value, told, c.get('language'));
    return report.ok ? c.json(report.value, 200) : problemResponse(c, report.problem);
  });

  app.openapi(makeMerge, async (c) => {
    const identity = signedIn(c);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const { backTo } = c.req.valid('query');
    const request = { log, identity, now: clock(), operation };
    const merged = await (backTo === undefined ? merge(request) : mergeBack(request, backTo));
    if (!merged.ok) return problemResponse(c, merged.problem);
    const report = await reportOf(log, merged.value.planned, merged.value, c.get('language'));
    return report.ok ? c.json(report.value, 200) : problemResponse(c, report.problem);
  });
}

async function reportOf(
  { library }: Log,
  planned: PlannedMerge,
  told: {
    readonly outcome: MergeReport['outcome'];
    readonly entry: number | null;
    readonly register: RegisterWritten | null;
  },
  language: Language,
): Promise<Result<MergeReport>> {
  const { state, inForce, asOf } = planned;
  const judged = await registerState(library, state, inForce, partsAfter(planned), asOf);
  if (!judged.ok) return judged;
  return done(mergeReport(told.outcome, planned, judged.value, told.entry, told.register, language));
}
