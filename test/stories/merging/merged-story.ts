import type { Merged } from '../../../sync/usecases/merge.ts';
import { LibraryStory } from '../library-story.ts';
import { action, media, talks } from '../sound-rows.ts';

/** WVG's one action. */
export const buddies = action('Buddywerking voor kwetsbare jongeren', { domain: 'WVG', co_domains: null });

/** A library in which OV handed in two actions and WVG one, all of them merged. */
export async function merged(): Promise<LibraryStory> {
  const story = await LibraryStory.begin();
  await story.typeRows('OV', media, talks);
  await story.typeRows('WVG', buddies);
  await story.submit('OV');
  await story.submit('WVG');
  await story.merge();
  return story;
}

export const idsIn = async (story: LibraryStory) =>
  (await story.rows('register')).map(({ cells }) => cells.action_id);

export const conflictsOf = ({ planned }: Merged) =>
  planned.contributors.flatMap(({ merge }) => merge.part.conflicts);
export const remarksOf = ({ planned }: Merged) => planned.remarks.map(({ en }) => en);
export const changesOf = ({ planned }: Merged) => planned.contributors.flatMap(({ merge }) => merge.changes);
