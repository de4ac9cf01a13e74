import { describe, expect, it } from 'vitest';
import { runStories } from '../model/run-stories.ts';
import { tell } from '../model/tell.ts';

/** Far more than the stories take that are told where nobody asks for more. */
const timeout = 24 * 3_600_000;

describe('in any story of a library at work, after each step, every invariant holds', { timeout }, () => {
  it('with tables as the add-in sends them', () => runStories({ stories: 2_000, seed: 77, steps: 40 }));
  it('with tables, over a log long enough for checkpoints', () =>
    runStories({ stories: 60, seed: 901, steps: 250 }));
  it('with workbooks and a register in files', () =>
    runStories({ stories: 120, seed: 4242, steps: 40, files: true }));
});

describe('a story told with the contributors in another order', { timeout }, () => {
  it('ends with the same register', () =>
    runStories({ stories: 100, seed: 901, steps: 40 }, async (story) => {
      const [one, other] = [await tell(story), await tell(story, { order: ['WVG', 'OV'] })];
      expect(other.register()).toEqual(one.register());
    }));
});
