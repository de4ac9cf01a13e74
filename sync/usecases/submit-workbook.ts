import { readRows } from '../../shared/actions/read-rows.ts';
import { done, type Result, stopped } from '../../shared/contract/problem.ts';
import type { Localised } from '../../shared/text/localised.ts';
import type { Library, StoredFile } from '../library/library.ts';
import { toldOfOneFile } from '../library/unreadable-file.ts';
import { readContribution, type WorkbookContribution } from './contribution.ts';
import { contributorOf } from './contributor-of.ts';
import { currentGround } from './plan-in-force.ts';
import type { WorkbookAfter } from './present.ts';
import { storeWritten } from './store-written.ts';
import type { SubmitRequest, Submitted } from './submission.ts';
import { submit } from './submit.ts';

/** A workbook that stands somewhere, is handed in, and gets the answer written into it. */
export interface SubmitWorkbookRequest extends Omit<SubmitRequest, 'contributor' | 'contribution'> {
  /** Where the workbook stands: the library itself, or a folder on somebody's desk. */
  readonly shelf: Library;
  readonly path: string;
  /** The contributor's code, where it was said. */
  readonly contributor?: string;
}

export interface SubmittedWorkbook {
  readonly submitted: Submitted;
  readonly workbook: WorkbookAfter;
  readonly notes: readonly Localised[];
}

/**
 * Submits a workbook file. Once it is accepted its ids, findings, receipt and stamp are written into it; a
 * workbook that is open elsewhere keeps its old stamp, so that submitting it again loses and doubles nothing.
 */
export async function submitWorkbook(request: SubmitWorkbookRequest): Promise<Result<SubmittedWorkbook>> {
  const { log, shelf, path } = request;
  const found = await readFile(shelf, path);
  if (!found.ok) return found;
  const file = found.value;
  const ground = await currentGround(log);
  if (!ground.ok) return ground;
  const { inForce } = ground.value;
  const { plan } = inForce;
  const contribution = readContribution(file.bytes, path, plan);
  if (!contribution.ok) return contribution;
  const { rows } = readRows(contribution.value.table, plan);
  const contributor = contributorOf(plan, request.contributor, { ...contribution.value, rows });
  if (!contributor.ok) return contributor;

  const submitted = await submit({
    ...request,
    contributor: contributor.value.code,
    contribution: contribution.value,
  });
  if (!submitted.ok) return submitted;
  const { notes } = contribution.value;
  const after = (workbook: WorkbookAfter, more: readonly Localised[] = []) =>
    done({ submitted: submitted.value, workbook, notes: [...notes, ...more] });

  const { value } = submitted;
  if (value.outcome !== 'accepted' && value.outcome !== 'unchanged') return after('not-asked');
  if (value.outcome === 'unchanged' && isShown(contribution.value, value)) return after('updated');
  if (await shelf.openElsewhere(path)) return after('open-elsewhere');
  const stored = await storeWritten(shelf, { path, file, contribution: contribution.value }, value);
  return after(stored.workbook, stored.notes);
}

/** The file as it stands; what stands there and is none, or may not be read, is told as that. */
async function readFile(shelf: Library, path: string): Promise<Result<StoredFile>> {
  try {
    const file = await shelf.read(path);
    return file === null ? missing(path) : done(file);
  } catch (error) {
    const told = toldOfOneFile(error);
    if (told === null) throw error;
    return stopped('workbook-unusable', told);
  }
}

/** Whether the workbook shows the submission already: its ids included, and no cell that was mended or erased. */
function isShown(
  { stamp, table }: WorkbookContribution,
  { shows, given, checked, takenOver, inForce }: Extract<Submitted, { outcome: 'accepted' | 'unchanged' }>,
): boolean {
  const isStamped = stamp?.plan === inForce.plan.definition.id && stamp.shows === shows;
  return isStamped && given.size === 0 && takenOver === 0 && checked.table === table;
}

function missing(path: string) {
  return stopped('file-missing', {
    nl: `Er is geen bestand ${path}. Kijk de naam en de map na.`,
    en: `There is no file ${path}. Check the name and the folder.`,
  });
}
