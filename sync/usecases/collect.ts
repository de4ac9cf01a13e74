import { type Result, stopped } from '../../shared/contract/problem.ts';
import { workbookPath } from './init.ts';
import { type SubmittedWorkbook, type SubmitWorkbookRequest, submitWorkbook } from './submit-workbook.ts';

export interface CollectRequest extends Omit<SubmitWorkbookRequest, 'shelf' | 'path' | 'collected'> {
  /** The contributor's code. */
  readonly contributor: string;
}

/**
 * Collects a contributor's workbook as it stands in the library: a submission that nobody handed in, by the
 * same checks, and said to be collected. Actions that are missing from the workbook refuse it as they would
 * the officer's own, until the coordinator says which of them are withdrawn.
 */
export async function collect(request: CollectRequest): Promise<Result<SubmittedWorkbook>> {
  const { identity, log } = request;
  const contributor = request.contributor.toUpperCase();
  if (identity.role !== 'coordinator') return stopped('not-allowed', notTheirs);
  return submitWorkbook({
    ...request,
    contributor,
    shelf: log.library,
    path: workbookPath(contributor),
    collected: true,
  });
}

const notTheirs = {
  nl: 'Alleen een coördinator kan een werkboek ophalen. Dien uw werkboek zelf in, of vraag het aan de coördinator.',
  en: 'Only a coordinator can collect a workbook. Submit your workbook yourself, or ask the coordinator.',
};
