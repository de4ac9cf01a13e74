import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import { type Identity, identitySchema } from '../../shared/contract/identity.ts';
import { type SubmitReport, submitReportSchema } from '../../shared/contract/reports.ts';
import { type PlanReport, planReportSchema } from '../../shared/contract/service.ts';
import { type Standing, standingSchema } from '../../shared/contract/standing.ts';
import { ServiceConnection, type ServiceSettings } from './service-connection.ts';
import type { ServiceResult } from './service-failure.ts';

/** A table handed in, with the officer's answers. */
export interface Handed {
  readonly name: string;
  readonly table: RawTable;
  readonly stamp: Stamp | null;
  readonly withdraw: readonly string[];
  readonly choices: Readonly<Record<string, 'mine' | 'theirs'>>;
}

/** What the officer's pane asks of the service. */
export class ServiceClient {
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

  /** @param stamp the log number that the workbook shows; absent: the latest */
  standing(contributor: string, stamp: number | null): Promise<ServiceResult<Standing>> {
    const asked = stamp === null ? '' : `?stamp=${stamp}`;
    const path = `/api/contributors/${encodeURIComponent(contributor)}/standing${asked}`;
    return this.#connection.ask(path, standingSchema);
  }

  /** The same key for the same submission, however often it is tried. */
  submit(contributor: string, handed: Handed, key: string): Promise<ServiceResult<SubmitReport>> {
    const path = `/api/contributors/${encodeURIComponent(contributor)}/submissions`;
    return this.#connection.ask(path, submitReportSchema, { json: handed, key });
  }
}
