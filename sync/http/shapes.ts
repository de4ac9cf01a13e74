import { z } from '@hono/zod-openapi';
import { accessListSchema } from '../../shared/contract/access.ts';
import { erasureReportSchema, erasureRequestSchema } from '../../shared/contract/erasure.ts';
import { cellHistorySchema, historySchema } from '../../shared/contract/history.ts';
import { identitySchema } from '../../shared/contract/identity.ts';
import { problemSchema } from '../../shared/contract/problem.ts';
import { registerChangesSchema } from '../../shared/contract/register-changes.ts';
import { remarksReportSchema } from '../../shared/contract/remarks.ts';
import { checkReportSchema, mergeReportSchema, submitReportSchema } from '../../shared/contract/reports.ts';
import * as service from '../../shared/contract/service.ts';
import { standingSchema } from '../../shared/contract/standing.ts';
import { statusReportSchema } from '../../shared/contract/status.ts';
import * as workbooks from '../../shared/contract/workbooks.ts';
import { contributorCodeSchema } from '../../shared/log/entry.ts';
import { planDefinitionSchema } from '../../shared/plan/definition.ts';

/** The shapes of the contract under the names that they have in the OpenAPI document. */

export const problem = problemSchema.meta({ id: 'Problem' });
export const checkReport = checkReportSchema.meta({ id: 'CheckReport' });
export const submitReport = submitReportSchema.meta({ id: 'SubmitReport' });
export const mergeReport = mergeReportSchema.meta({ id: 'MergeReport' });
export const contributorsReport = service.contributorsReportSchema.meta({ id: 'Contributors' });
export const standing = standingSchema.meta({ id: 'Standing' });
export const registerPage = service.registerPageSchema.meta({ id: 'RegisterPage' });
export const handedIn = service.handedInSchema.meta({ id: 'HandedIn' });
export const collectRequest = workbooks.collectRequestSchema.meta({ id: 'CollectRequest' });
export const savedWorkbooks = workbooks.savedWorkbooksSchema.meta({ id: 'SavedWorkbooks' });
export const workbookFindings = workbooks.workbookFindingsSchema.meta({ id: 'WorkbookFindings' });
export const mergeRequest = service.mergeRequestSchema.meta({ id: 'MergeRequest' });
export const decisionRequest = service.decisionRequestSchema.meta({ id: 'DecisionRequest' });
export const remarkRequest = service.remarkRequestSchema.meta({ id: 'RemarkRequest' });
export const decided = service.decidedSchema.meta({ id: 'Decided' });
export const statusReport = statusReportSchema.meta({ id: 'Status' });
export const remarksReport = remarksReportSchema.meta({ id: 'Remarks' });
export const registerChanges = registerChangesSchema.meta({ id: 'RegisterChanges' });
export const erasureRequest = erasureRequestSchema.meta({ id: 'ErasureRequest' });
export const erasureReport = erasureReportSchema.meta({ id: 'ErasureReport' });
export const access = accessListSchema.meta({ id: 'Access' });
export const history = historySchema.meta({ id: 'History' });
export const cellHistory = cellHistorySchema.meta({ id: 'CellHistory' });
export const identity = identitySchema.meta({ id: 'Identity' });
export const signInWay = service.signInWaySchema.meta({ id: 'SignInWay' });
export const personas = service.personasSchema.meta({ id: 'Personas' });
export const signInRequest = service.signInRequestSchema.meta({ id: 'SignInRequest' });
export const signedIn = service.signedInSchema.meta({ id: 'SignedIn' });

const { shape } = planDefinitionSchema.unwrap();
const rule = shape.rules.unwrap().element.unwrap();

/** OpenAPI cannot say "any JSON" of a rule's parameters in the way that zod does. */
export const planReport = service.planReportSchema
  .extend({
    definition: z.strictObject({
      ...shape,
      rules: z.array(rule.extend({ parameters: z.record(z.string(), z.unknown()) })).readonly(),
    }),
  })
  .meta({ id: 'Plan' });

/** Bytes: never JSON, so that what is parsed as JSON keeps its one type. */
export const bytes = z.never().openapi({ type: 'string', format: 'binary' });

export const actionInPath = z.object({ id: z.string().regex(/^[A-Z]{2,6}-\d{3,}$/) });

export const contributorInPath = z.object({ code: contributorCodeSchema });

export const versionName = z
  .string()
  .min(1)
  .max(20)
  .openapi({ description: 'An approved version, or the number of a merge.' });

/** A repetition of a request carries the same key, and finds what the first one did. */
export const operationKey = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(100)
    .openapi({ description: 'The same key when the same request is tried again.' }),
});

/** A JSON answer, and any problem instead of it. */
export const jsonAnswer = <Schema extends z.ZodType>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
