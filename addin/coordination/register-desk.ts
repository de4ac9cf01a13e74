import type { RawTable, Stamp } from '../../shared/cells/raw-table.ts';
import type { RegisterWriting } from '../../shared/contract/reports.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { RegisterResult } from '../sheet/register-failure.ts';

/** The register as it stands open in Excel. */
export interface OpenRegister {
  readonly table: RawTable;
  readonly stamp: Stamp;
}

/** What came of writing a merge into the open register. */
export interface RegisterWritten {
  /** Cells that somebody typed in meanwhile: they hold what was typed. */
  readonly leftAlone: readonly { readonly actionId: string; readonly field: string }[];
}

/** How far writing is. */
export interface WritingProgress {
  readonly written: number;
  readonly toWrite: number;
}

/** What a coordinator's session does with the register that is open in Excel. */
export interface RegisterDesk {
  readonly read: (plan: Plan) => Promise<RegisterResult<OpenRegister>>;
  /**
   * Brings the open register up to a merge. Stopped anywhere, the next one takes it up where it stopped.
   *
   * @param sent the stamp under which its rows were sent
   */
  readonly write: (
    plan: Plan,
    sent: Stamp,
    writing: RegisterWriting,
    told: (progress: WritingProgress) => void,
  ) => Promise<RegisterResult<RegisterWritten>>;
  /** Selects an action's cell. */
  readonly select: (plan: Plan, actionId: string, field: string) => Promise<RegisterResult<void>>;
  /** Brings the register's sheet in front. */
  readonly show: (plan: Plan) => Promise<RegisterResult<void>>;
}
