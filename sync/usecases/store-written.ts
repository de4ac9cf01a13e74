import { fillLocalised, type Localised } from '../../shared/text/localised.ts';
import type { Library, NotReplaced } from '../library/library.ts';
import { LibraryFailure } from '../library/library-failure.ts';
import type { WorkbookAfter } from './present.ts';
import { type ReadWorkbook, replaceUnlessEdited } from './replace-unless-edited.ts';
import type { Submitted } from './submission.ts';
import { writeBack } from './write-back.ts';

type Accepted = Extract<Submitted, { outcome: 'accepted' | 'unchanged' }>;

/** Where the workbook stands after a submission, and what there is to tell of that. */
export interface Stored {
  readonly workbook: WorkbookAfter;
  readonly notes: readonly Localised[];
}

/** Writes what the log now has into the workbook that was handed in, and tells what became of that. */
export async function storeWritten(
  shelf: Library,
  workbook: ReadWorkbook,
  submitted: Accepted,
): Promise<Stored> {
  let notes: readonly Localised[] = [];
  const stored = await replaceUnlessEdited(shelf, submitted.inForce.plan, workbook, (standing) => {
    const written = writeBack(standing, submitted);
    if (written.ok) notes = written.told;
    return written;
  }).catch((error: unknown): NotReplaced => {
    // The submission stands, whatever becomes of its answer.
    if (error instanceof LibraryFailure) return { outcome: 'forbidden', told: error.told };
    throw error;
  });
  if ('problem' in stored) return { workbook: 'not-written', notes: [stored.problem.message] };
  return stored.outcome === 'replaced' ? { workbook: 'updated', notes } : told(workbook.path, stored);
}

function told(path: string, outcome: NotReplaced): Stored {
  switch (outcome.outcome) {
    case 'locked':
      return { workbook: 'open-elsewhere', notes: outcome.told === undefined ? [] : [outcome.told] };
    case 'changed':
      return { workbook: 'saved-meanwhile', notes: [fillLocalised(savedMeanwhile, { path })] };
    case 'gone':
      return { workbook: 'gone', notes: [fillLocalised(gone, { path })] };
    case 'forbidden':
      return { workbook: 'not-written', notes: [outcome.told] };
  }
}

const notShown: Localised = {
  nl: 'De indiening is aanvaard, maar Actie-ID’s en ontvangst staan nog niet in het werkboek.',
  en: 'The submission is accepted, but ids and receipt are not in the workbook yet.',
};
const savedMeanwhile: Localised = {
  nl: `${notShown.nl} Iemand bewaarde {path} intussen. Dien het opnieuw in: wat er nu in staat, komt dan mee.`,
  en: `${notShown.en} Somebody saved {path} meanwhile. Submit it again: what stands in it now comes along then.`,
};
const gone: Localised = {
  nl: `${notShown.nl} {path} staat er niet meer, of heeft een andere naam. Zet het terug onder die naam en dien het opnieuw in.`,
  en: `${notShown.en} {path} is no longer there, or has another name. Put it back under that name and submit it again.`,
};
