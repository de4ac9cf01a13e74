import { createRoute, z } from '@hono/zod-openapi';
import { type Identity, mayReadOf } from '../../../shared/contract/identity.ts';
import { done, type Result, stopped } from '../../../shared/contract/problem.ts';
import type { RegisterPage } from '../../../shared/contract/service.ts';
import { contributorCodeSchema } from '../../../shared/log/entry.ts';
import type { State } from '../../../shared/log/state.ts';
import type { Log } from '../../log/log.ts';
import { registerRows } from '../../projection/register-rows.ts';
import { compareRegisters } from '../../usecases/compare-registers.ts';
import { type ExportFormat, exportRegister } from '../../usecases/export-register.ts';
import { partAt } from '../../usecases/logged-actions.ts';
import { currentGround } from '../../usecases/plan-in-force.ts';
import { storedRegister } from '../../usecases/stored-register.ts';
import { signedIn } from '../admission.ts';
import { described } from '../catalogue.ts';
import { workbookMediaType } from '../media-types.ts';
import { problemAnswer, problemResponse } from '../problem-response.ts';
import type { ServiceApp } from '../service-app.ts';
import type { ServiceSettings } from '../settings.ts';
import * as shapes from '../shapes.ts';

/** Says of a workbook whether it is the library's own. */
const registerFrom = 'actieplan-register';

/** So many changes are told one by one. */
const mostChanges = 1_000;

const getRegister = createRoute({
  method: 'get',
  path: '/api/register',
  ...described('GET /api/register'),
  request: {
    query: z.object({
      contributor: contributorCodeSchema
        .optional()
        .openapi({ description: 'Whose rows; absent: the first that the caller may read.' }),
    }),
  },
  responses: {
    200: shapes.jsonAnswer('The rows of one contributor.', shapes.registerPage),
    ...problemAnswer,
  },
});

const getRegisterWorkbook = createRoute({
  method: 'get',
  path: '/api/register.xlsx',
  ...described('GET /api/register.xlsx'),
  request: {
    query: z.object({
      as: z.enum(['stored', 'anew']).default('stored').openapi({
        description:
          '`stored`: the workbook in the library, where it shows the latest merge, and else made anew. `anew`: from the log. A reader gets it made anew, without the columns that the coordinator added.',
      }),
    }),
  },
  responses: {
    200: {
      description: 'The register as a workbook.',
      headers: z.object({
        [registerFrom]: z.enum(['stored', 'anew']).openapi({ description: 'Which of them it is.' }),
      }),
      content: { [workbookMediaType]: { schema: shapes.bytes } },
    },
    ...problemAnswer,
  },
});

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
} as const satisfies Record<Exclude<ExportFormat, 'xlsx'>, string>;

const getRegisterFile = (format: keyof typeof mediaTypes) =>
  createRoute({
    method: 'get',
    path: `/api/register.${format}`,
    ...described(`GET /api/register.${format}`),
    responses: {
      200: {
        description: 'The register, made anew from the log.',
        content: { [mediaTypes[format]]: { schema: shapes.bytes } },
      },
      ...problemAnswer,
    },
  });

const getChanges = createRoute({
  method: 'get',
  path: '/api/register/changes',
  ...described('GET /api/register/changes'),
  request: {
    query: z.object({
      from: shapes.versionName,
      to: shapes.versionName.optional().openapi({ description: 'Absent: the latest merge.' }),
    }),
  },
  responses: { 200: shapes.jsonAnswer('Cell by cell.', shapes.registerChanges), ...problemAnswer },
});

export function registerRoutes(app: ServiceApp, { log }: ServiceSettings): void {
  app.openapi(getRegister, async (c) => {
    const page = await pageOf(log, signedIn(c), c.req.valid('query').contributor);
    return page.ok ? c.json(page.value, 200) : problemResponse(c, page.problem);
  });

  app.openapi(getChanges, async (c) => {
    const { from, to } = c.req.valid('query');
    const compared = await compareRegisters(log, { from, to, most: mostChanges }, c.get('language'));
    return compared.ok ? c.json(compared.value, 200) : problemResponse(c, compared.problem);
  });

  app.openapi(getRegisterWorkbook, async (c) => {
    const isReader = signedIn(c).role === 'reader';
    const stored = c.req.valid('query').as === 'anew' || isReader ? done(null) : await storedRegister(log);
    if (!stored.ok) return problemResponse(c, stored.problem);
    const from = stored.value === null ? 'anew' : 'stored';
    const file = stored.value === null ? await exportRegister(log, 'xlsx', !isReader) : done(stored.value);
    if (!file.ok) return problemResponse(c, file.problem);
    return c.body(new Uint8Array(file.value), 200, {
      'content-type': workbookMediaType,
      'content-disposition': attachment('xlsx'),
      [registerFrom]: from,
    });
  });

  for (const format of ['csv', 'json'] as const) {
    app.openapi(getRegisterFile(format), async (c) => {
      const exported = await exportRegister(log, format);
      if (!exported.ok) return problemResponse(c, exported.problem);
      return c.body(new Uint8Array(exported.value), 200, {
        'content-type': mediaTypes[format],
        'content-disposition': attachment(format),
      });
    });
  }
}

const attachment = (format: ExportFormat): string => `attachment; filename="Masterregister.${format}"`;

async function pageOf(
  log: Log,
  identity: Identity,
  asked: string | undefined,
): Promise<Result<RegisterPage>> {
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { state, inForce } = ground.value;
  const { plan } = inForce;
  const readable = plan.contributors.filter(({ code }) => readableEntry(state, identity, code) !== null);
  const place = asked === undefined ? 0 : readable.findIndex(({ code }) => code === asked);
  const contributor = readable[place]?.code;
  const entry = contributor === undefined ? null : readableEntry(state, identity, contributor);
  if (contributor === undefined || entry === null) return notReadable;
  const part = await partAt(log.library, state, contributor, plan, entry);
  if (!part.ok) return part;
  return done({
    entry,
    contributor,
    columns: plan.columns.map(({ field }) => field),
    rows: registerRows(new Map([[contributor, part.value]])).map(({ action, state: standing }) => ({
      actionId: action.id,
      state: standing,
      values: [...action.values],
    })),
    next: readable[place + 1]?.code ?? null,
  });
}

/** Up to which entry somebody may read a contributor's rows: of another's, an officer sees what was approved. */
function readableEntry(state: State, identity: Identity, contributor: string): number | null {
  if (mayReadOf(identity, contributor)) return state.number;
  return state.approvals.at(-1)?.entry ?? null;
}

const notReadable = stopped('not-allowed', {
  nl: 'Van deze indiener is er niets dat u nu mag zien. Tot de goedkeuring ziet u alleen uw eigen acties.',
  en: 'Nothing of this contributor is for you to see now. Until approval you see your own actions only.',
});
