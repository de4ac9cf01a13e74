import type { Localised } from '../../shared/text/localised.ts';

/** What can be in the way of the add-in; stable, so that tests and the pane can tell them apart. */
export type TroubleCode = OfficerTroubleCode | CoordinatorTroubleCode | 'called-otherwise';

export type OfficerTroubleCode =
  | 'cell-being-edited'
  | 'sheet-protected'
  | 'workbook-read-only'
  | 'table-gone'
  | 'two-tables'
  | 'header-changed'
  | 'too-many-rows'
  | 'excel-too-old'
  | 'excel-failed'
  | 'offline'
  | 'service-silent'
  | 'service-failed'
  | 'not-signed-in'
  | 'not-allowed'
  | 'round-closed'
  | 'no-plan'
  | 'another-plan'
  | 'addin-older-than-plan'
  | 'workbook-older-than-plan'
  | 'stamp-lost';

/** In the way of the coordinator alone, most of them in the register's workbook. */
export type CoordinatorTroubleCode =
  | 'for-coordinator'
  | 'page-failed'
  | 'register-protected'
  | 'register-read-only'
  | 'register-table-gone'
  | 'register-two-tables'
  | 'register-header-changed'
  | 'register-without-stamp'
  | 'register-of-another-plan'
  | 'register-too-large'
  | 'register-not-written';

/** The primary step out of a trouble; `none` where only the officer can act, in Excel. */
export type TroubleStep = 'retry' | 'upgrade-workbook' | 'sign-in' | 'none';

/** Why something could not be done, that nothing is lost, and what to do next. */
export interface Trouble {
  readonly code: TroubleCode;
  readonly heading: Localised;
  /** Ends with the next step. */
  readonly message: Localised;
  readonly step: TroubleStep;
  /** For the service desk: the service's request id or Excel's own code. */
  readonly reference: string | null;
}
