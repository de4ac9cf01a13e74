import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';
import { anyStory, type Story } from './story.ts';
import { type Telling, tell } from './tell.ts';

const numberSchema = z.coerce.number().int().nonnegative().optional();

/** How many stories are to be told where nobody says it, and of at most how many steps. */
export interface Asked extends Telling {
  readonly stories: number;
  readonly steps: number;
}

/**
 * Tells so many stories: as many as `ACTIEPLAN_STORIES` says where it says so, from the seed in
 * `ACTIEPLAN_SEED` or a new one, which is printed. A failure gives the smallest story; that one belongs in
 * regressions/.
 *
 * @param judge what is done with each story; absent: it is told, and every invariant judged
 */
export async function runStories(
  { stories, steps, ...telling }: Asked,
  judge: (story: Story, telling: Telling) => Promise<unknown> = tell,
): Promise<void> {
  const numRuns = numberSchema.parse(process.env['ACTIEPLAN_STORIES']) ?? stories;
  const seed = numberSchema.parse(process.env['ACTIEPLAN_SEED']) ?? randomInt(2 ** 31);
  const kind = telling.files ? 'with files' : 'with tables';
  console.log(`${numRuns} stories ${kind}, seed ${seed}`);
  const property = fc.asyncProperty(anyStory(steps), async (story) => {
    await judge(story, telling);
  });
  await fc.assert(property, { numRuns, seed });
}
