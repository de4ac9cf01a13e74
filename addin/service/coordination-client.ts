import { type Access, accessListSchema } from '../../shared/contract/access.ts';
import { type ErasureReport, erasureReportSchema } from '../../shared/contract/erasure.ts';
import {
  type CellHistory,
  cellHistorySchema,
  type History,
  historySchema,
} from '../../shared/contract/history.ts';
import { type Identity, identitySchema } from '../../shared/contract/identity.ts';
import { type RegisterChanges, registerChangesSchema } from '../../shared/contract/register-changes.ts';
import { type RemarksReport, remarksReportSchema } from '../../shared/contract/remarks.ts';
import {
  type MergeReport,
  mergeReportSchema,
  type SubmitReport,
  submitReportSchema,
} from '../../shared/contract/reports.ts';
import {
  type DecisionRequest,
  decidedSchema,
  type MergeRequestBody,
  type PlanReport,
  planReportSchema,
} from '../../shared/contract/service.ts';
import { type StatusReport, statusReportSchema } from '../../shared/contract/status.ts';
import {
  type SavedWorkbooks,
  savedWorkbooksSchema,
  type WorkbookFindings,
  workbookFindingsSchema,
} from '../../shared/contract/workbooks.ts';
import { ServiceConnection, type ServiceFile, type ServiceSettings } from './service-connection.ts';
import type { ServiceResult } from './service-failure.ts';

/** The log number under which something was said. */
type Decided = { readonly entry: number };

export interface Erased {
  readonly field: string;
  readonly reason: string;
  /** The submission or merge whose value is erased; absent: what stands there now. */
  readonly at?: number;
}

/** The coordinator's word on a workbook that is collected, as an officer's when submitting it. */
export interface Collected {
  /** Missing actions that are withdrawn. */
  readonly withdraw: readonly string[];
  /** By action id, or by action id and column: `OV-003.title`. */
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
  /** Takes every fix that is offered. */
  readonly fix: boolean;
}

/** What the coordinator's pane and pages ask of the service. */
export class CoordinationClient {
  readonly #connection: ServiceConnection;

  constructor(settings: ServiceSettings) {
    this.#connection = new ServiceConnection(settings);
  }

  me(): Promise<ServiceResult<Identity>> {
    return this.#connection.ask('/api/me', identitySchema);
  }

  plan(): Promise<ServiceResult<PlanReport>> {
    return this.#connection.ask('/api/plan', planReportSchema);
  }

  status(): Promise<ServiceResult<StatusReport>> {
    return this.#connection.ask('/api/status', statusReportSchema);
  }

  /** @param backTo the earlier merge whose values come back; `null`: an ordinary merge */
  previewMerge(merge: MergeRequestBody, backTo: number | null): Promise<ServiceResult<MergeReport>> {
    const path = `/api/merges/preview${backQuery(backTo)}`;
    return this.#connection.ask(path, mergeReportSchema, { json: merge });
  }

  merge(merge: MergeRequestBody, backTo: number | null, key: string): Promise<ServiceResult<MergeReport>> {
    const path = `/api/merges${backQuery(backTo)}`;
    return this.#connection.ask(path, mergeReportSchema, { json: merge, key });
  }

  decide(decision: DecisionRequest, key: string): Promise<ServiceResult<Decided>> {
    return this.#connection.ask('/api/decisions', decidedSchema, { json: decision, key });
  }

  remarks(): Promise<ServiceResult<RemarksReport>> {
    return this.#connection.ask('/api/remarks', remarksReportSchema);
  }

  remark(actionId: string, text: string, key: string): Promise<ServiceResult<Decided>> {
    return this.#connection.ask(`${actionPath(actionId)}/remarks`, decidedSchema, { json: { text }, key });
  }

  answerRemark(actionId: string, entry: number, text: string, key: string): Promise<ServiceResult<Decided>> {
    const path = `${actionPath(actionId)}/remarks/${entry}/answers`;
    return this.#connection.ask(path, decidedSchema, { json: { text }, key });
  }

  /** @param from the entry to start at, backwards; `null`: the last */
  history(from: number | null): Promise<ServiceResult<History>> {
    return this.#connection.ask(`/api/history${from === null ? '' : `?from=${from}`}`, historySchema);
  }

  cellHistory(actionId: string, field: string): Promise<ServiceResult<CellHistory>> {
    const path = `${actionPath(actionId)}/history?field=${encodeURIComponent(field)}`;
    return this.#connection.ask(path, cellHistorySchema);
  }

  /** @param to absent: the latest merge */
  changes(from: string, to: string | undefined): Promise<ServiceResult<RegisterChanges>> {
    const until = to === undefined ? '' : `&to=${encodeURIComponent(to)}`;
    const path = `/api/register/changes?from=${encodeURIComponent(from)}${until}`;
    return this.#connection.ask(path, registerChangesSchema);
  }

  access(): Promise<ServiceResult<Access>> {
    return this.#connection.ask('/api/access', accessListSchema);
  }

  erase(actionId: string, erased: Erased, key: string): Promise<ServiceResult<ErasureReport>> {
    return this.#connection.ask(`${actionPath(actionId)}/erasures`, erasureReportSchema, {
      json: erased,
      key,
    });
  }

  savedWorkbooks(): Promise<ServiceResult<SavedWorkbooks>> {
    return this.#connection.ask('/api/workbooks', savedWorkbooksSchema);
  }

  workbook(contributor: string): Promise<ServiceResult<WorkbookFindings>> {
    return this.#connection.ask(`${contributorPath(contributor)}/workbook`, workbookFindingsSchema);
  }

  collect(contributor: string, collected: Collected, key: string): Promise<ServiceResult<SubmitReport>> {
    const path = `${contributorPath(contributor)}/collections`;
    return this.#connection.ask(path, submitReportSchema, { json: collected, key });
  }

  /** The register made anew from the log. */
  registerFile(format: 'xlsx' | 'csv' | 'json'): Promise<ServiceResult<ServiceFile>> {
    return this.#connection.file(`/api/register.${format}${format === 'xlsx' ? '?as=anew' : ''}`);
  }

  /** The register's own workbook, where it shows the latest merge. */
  registerWorkbook(): Promise<ServiceResult<ServiceFile>> {
    return this.#connection.file('/api/register.xlsx?as=stored');
  }
}

const actionPath = (actionId: string): string => `/api/actions/${encodeURIComponent(actionId)}`;

const contributorPath = (code: string): string => `/api/contributors/${encodeURIComponent(code)}`;

const backQuery = (merge: number | null): string => (merge === null ? '' : `?backTo=${merge}`);
