import type { Plan } from '../../shared/plan/plan.ts';
import type { Library, ReplaceOutcome, StoredFile } from '../library/library.ts';
import type { Outcome } from '../workbook/package/problem.ts';
import { readContribution, type WorkbookContribution } from './contribution.ts';
import { workbookDigest } from './copying/workbook-digest.ts';

/** A contributor's workbook as it was read. */
export interface ReadWorkbook {
  readonly path: string;
  readonly file: StoredFile;
  readonly contribution: WorkbookContribution;
}

/** It cannot be written as it is to be. */
type Unfit = Extract<Outcome<object>, { ok: false }>;

/** A library that rewrites files by itself, or answers late, may have to be asked anew. */
const mostTries = 4;

/**
 * Writes a contributor's workbook that was read. Where it has another version by then it is read again: as long as it
 * says the same, only the library touched it, and it is written all the same. `changed` is somebody's save.
 *
 * @param written the workbook as it is to be, from it as it stands
 */
export async function replaceUnlessEdited(
  library: Library,
  plan: Plan,
  { path, file, contribution }: ReadWorkbook,
  written: (contribution: WorkbookContribution) => Outcome<{ readonly bytes: Uint8Array }>,
): Promise<ReplaceOutcome | Unfit> {
  const said = (bytes: Uint8Array) => workbookDigest(path, bytes, plan);
  let standing: Pick<ReadWorkbook, 'file' | 'contribution'> = { file, contribution };
  for (let tries = 1; ; tries += 1) {
    const made = written(standing.contribution);
    if (!made.ok) return made;
    const replaced = await library.replace(path, made.bytes, standing.file.version);
    if (replaced.outcome !== 'changed' || tries >= mostTries) return replaced;
    const now = await library.read(path);
    if (now === null) return { outcome: 'gone' };
    const says = said(now.bytes);
    // An earlier try did write it, and its answer got lost.
    if (says !== null && says === said(made.bytes)) return { outcome: 'replaced', version: now.version };
    const again = readContribution(now.bytes, path, plan);
    if (says !== said(file.bytes) || !again.ok) return replaced;
    standing = { file: now, contribution: again.value };
  }
}
