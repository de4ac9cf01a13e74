import { createRoute } from '@hono/zod-openapi';
import { mayReadOf } from '../../../shared/contract/identity.ts';
import type { Problem } from '../../../shared/contract/problem.ts';
import type { NoticedWorkbooks } from '../../usecases/noticing/noticed-workbooks.ts';
import { savedWorkbooks, workbookFindings } from '../../usecases/noticing/present-workbooks.ts';
import type { Workshop } from '../../work/workshop.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { operationOf } from '../operation.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import { reportResponse } from '../report-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

const getWorkbooks = createRoute({
  method: 'get',
  path: '/api/workbooks',
  ...described('GET /api/workbooks'),
  responses: {
    200: shapes.jsonAnswer('Those that the caller may read of, as they stand now.', shapes.savedWorkbooks),
    ...problemAnswer,
  },
});

const getWorkbook = createRoute({
  method: 'get',
  path: '/api/contributors/{code}/workbook',
  ...described('GET /api/contributors/{code}/workbook'),
  request: { params: shapes.contributorInPath },
  responses: {
    200: shapes.jsonAnswer('What is found in it, before anybody hands it in.', shapes.workbookFindings),
    ...problemAnswer,
  },
});

const collectWorkbook = createRoute({
  method: 'post',
  path: '/api/contributors/{code}/collections',
  ...described('POST /api/contributors/{code}/collections'),
  request: {
    params: shapes.contributorInPath,
    headers: shapes.operationKey,
    body: { content: { 'application/json': { schema: shapes.collectRequest } } },
  },
  responses: {
    200: shapes.jsonAnswer(
      'As if the officer had submitted it, and said to be collected.',
      shapes.submitReport,
    ),
    ...problemAnswer,
  },
});

/** Workbooks as they stand saved in the library, and collecting them. */
export function workbookRoutes(
  app: ServiceApp,
  { clock }: ServiceSettings,
  { workbooks, workshop }: { readonly workbooks: NoticedWorkbooks; readonly workshop: Workshop },
): void {
  app.openapi(getWorkbooks, async (c) => {
    const identity = signedIn(c);
    await workbooks.look();
    const mayRead = (contributor: string) => mayReadOf(identity, contributor);
    return c.json(savedWorkbooks(workbooks, mayRead, c.get('language')), 200);
  });

  app.openapi(getWorkbook, async (c) => {
    const { code } = c.req.valid('param');
    await workbooks.look();
    if (workbooks.problem !== null) {
      return problemResponse(c, { code: 'library-unreachable', message: workbooks.problem });
    }
    const noticed = workbooks.noticed.find(({ contributor }) => contributor.code === code);
    if (noticed === undefined) return problemResponse(c, unknownContributor(code));
    return c.json(workbookFindings(noticed, c.get('language')), 200);
  });

  app.openapi(collectWorkbook, async (c) => {
    const { code } = c.req.valid('param');
    const identity = signedIn(c);
    const operation = await operationOf(c, identity, c.req.valid('header')['idempotency-key']);
    const { withdraw = [], choices = {}, fix = false } = c.req.valid('json');
    const asked = { contributor: code, now: clock(), language: c.get('language') };
    const said = { ...asked, identity, operation, withdraw, choices, fix };
    return reportResponse(c, await workshop.do('collect', said));
  });
}

const unknownContributor = (code: string): Problem => ({
  code: 'contributor-unknown',
  message: {
    nl: `Onbekende indiener: ${code}. Kijk de code na.`,
    en: `Unknown contributor: ${code}. Check the code.`,
  },
});
