import { savedWorkbooksSchema } from '../../../shared/contract/workbooks.ts';
import type { Library } from '../../../sync/library/library.ts';
import { Log } from '../../../sync/log/log.ts';
import { NoticedWorkbooks } from '../../../sync/usecases/noticing/noticed-workbooks.ts';
import { savedWorkbooks } from '../../../sync/usecases/noticing/present-workbooks.ts';
import { type LibraryStory, today } from '../library-story.ts';
import { media } from '../sound-rows.ts';

export const ov = 'Domeinen/OV.xlsx';

/** A row on which there is a warning. */
export const withAddress = { ...media, target_group: 'Leraren, via an.peeters@school.be' };

export function noticing(story: LibraryStory, library: Library = story.library, writesFindings = false) {
  return new NoticedWorkbooks({ log: new Log(library), clock: () => today, writesFindings });
}

/** Looks, and tells what stands there of OV's workbook. */
export async function seenOfOv(workbooks: NoticedWorkbooks) {
  await workbooks.look();
  const told = savedWorkbooksSchema.parse(savedWorkbooks(workbooks, () => true, 'en'));
  const found = told.workbooks.find(({ contributor }) => contributor === 'OV');
  if (found === undefined) throw new Error('OV is not told');
  return found;
}
