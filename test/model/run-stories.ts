import fc from 'fast-check';
import { z } from 'zod';
import { seedOr } from '../seed.ts';
import { anyStory, type Story } from './story.ts';
import { type Telling, tell } from './tell.ts';

const numberSchema = z.coerce.number().int().nonnegative().optional();

/** What is told where nobody asks for more or others: so many stories from a seed, of at most so many steps. */
export interface Asked extends Telling {
  readonly stories: number;
  readonly seed: number;
  readonly steps: number;
}

/**
 * Tells so many stories: as many as `ACTIEPLAN_STORIES` says where it says so, from the seed in
 * `ACTIEPLAN_SEED` where it names one (`random`: a new one); the seed is printed. A failure gives the smallest
 * story; that one belongs in regressions/.
 *
 * @param judge what is done with each story; absent: it is told, and every invariant judged
 */
export async function runStories(
  { stories, seed: fixed, steps, ...telling }: Asked,
  judge: (story: Story, telling: Telling) => Promise<unknown> = tell,
): Promise<void> {
  const numRuns = numberSchema.parse(process.env['ACTIEPLAN_STORIES']) ?? stories;
  const seed = seedOr(fixed);
  const kind = telling.files ? 'with files' : 'with tables';
  console.log(`${numRuns} stories ${kind}, seed ${seed}`);
  const property = fc.asyncProperty(anyStory(steps), async (story) => {
    await judge(story, telling);
  });
  await fc.assert(property, { numRuns, seed });
}
