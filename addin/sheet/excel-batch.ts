/** Why Excel did not do what was asked; `reference` is Excel's own code, for the service desk. */
export interface ExcelFailure {
  readonly code:
    | 'cell-being-edited'
    /** A protected sheet, or a workbook opened for reading only. */
    | 'refused'
    /** What was named is no longer there. */
    | 'gone'
    | 'too-large'
    | 'failed';
  readonly reference: string;
}

export type ExcelResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ExcelFailure };

/** Microsoft: "Error handling with the application-specific JavaScript APIs", table of error codes. */
const codes: Readonly<Record<string, ExcelFailure['code']>> = {
  InvalidOperationInCellEditMode: 'cell-being-edited',
  AccessDenied: 'refused',
  ItemNotFound: 'gone',
  InvalidReference: 'gone',
  InvalidBinding: 'gone',
  RequestPayloadSizeLimitExceeded: 'too-large',
  ResponsePayloadSizeLimitExceeded: 'too-large',
};

export interface BatchOptions {
  /** Called with `true` where somebody is typing in a cell, for which the batch waits, and `false` when it is over. */
  readonly waitsForCell?: (waits: boolean) => void;
}

/**
 * Runs a batch against the workbook. While a cell is open for editing Excel refuses batches: then it
 * runs once more as one that may wait (`delayForCellEdit`). Errors of the add-in itself are thrown.
 */
export async function excelBatch<T>(
  batch: (context: Excel.RequestContext) => Promise<T>,
  { waitsForCell }: BatchOptions = {},
): Promise<ExcelResult<T>> {
  const first = await excelResult(() => Excel.run(batch));
  if (first.ok || first.failure.code !== 'cell-being-edited') return first;
  waitsForCell?.(true);
  try {
    return await excelResult(() => Excel.run({ delayForCellEdit: true }, batch));
  } finally {
    waitsForCell?.(false);
  }
}

/** What Excel made of something asked of it; errors of the add-in itself are thrown. */
export async function excelResult<T>(run: () => Promise<T>): Promise<ExcelResult<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return { ok: false, failure: { code: codes[error.code] ?? 'failed', reference: error.code } };
  }
}
