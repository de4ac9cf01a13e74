import type { Identity } from '../../shared/contract/identity.ts';
import type { Result } from '../../shared/contract/problem.ts';
import type { Library } from '../../sync/library/library.ts';
import { Log } from '../../sync/log/log.ts';
import { type Erased, erase } from '../../sync/usecases/erase.ts';
import { type Merged, merge } from '../../sync/usecases/merge.ts';
import { type SubmittedWorkbook, submitWorkbook } from '../../sync/usecases/submit-workbook.ts';

/** Use cases as one command each, for a process that may be killed and for the one after it. */

const by: Identity = {
  person: { account: 'els@vlaanderen.be', name: 'Els Maes' },
  role: 'coordinator',
  contributors: [],
};
const now = new Date('2021-03-01T09:00:00Z');

/** Submits OV's workbook; every command has an operation key of its own. */
export function submitOv(library: Library, operation: string): Promise<Result<SubmittedWorkbook>> {
  return submitWorkbook({
    log: new Log(library),
    identity: by,
    now,
    operation,
    shelf: library,
    path: 'Domeinen/OV.xlsx',
    withdraw: [],
    choices: {},
    fix: false,
  });
}

export function mergeAll(library: Library, operation: string): Promise<Result<Merged>> {
  return merge({ log: new Log(library), identity: by, now, operation });
}

/** Erases a name that stands in OV's second action, and in what was said of it. */
export function eraseName(library: Library, operation: string): Promise<Result<Erased>> {
  return erase({
    log: new Log(library),
    identity: by,
    now,
    operation,
    actionId: 'OV-002',
    field: 'target_group',
    reason: 'Een persoonsnaam.',
  });
}
