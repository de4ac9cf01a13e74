import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutants } from './mutants.ts';
import { storyRegressions } from './regressions.ts';
import { runStories } from './run-stories.ts';
import { anyStory } from './story.ts';
import { StoryFailure, tell } from './tell.ts';

/** So many stories at most are told before a fault is caught; with its own seed mostly one. */
const mostForAFault = 60;

describe('in any story of a library at work, after each step, every invariant holds', () => {
  it('with tables as the add-in sends them', () => runStories({ stories: 200, seed: 4242, steps: 40 }));
  it('with workbooks and a register in files', () =>
    runStories({ stories: 15, seed: 77, steps: 40, files: true }));
});

describe('in each story that once told a fault every invariant holds', () => {
  it.each(storyRegressions())('$why', async ({ story, files }) => {
    await tell(story, { files });
  });
});

describe('a library with a fault is caught', () => {
  it.each(mutants)('that $fault', async ({ program, files = false, seed, caughtAs }) => {
    const property = fc.asyncProperty(anyStory(40), async (story) => {
      await tell(story, { program, files });
    });
    const told = await fc.check(property, { numRuns: mostForAFault, seed, endOnFailure: true });
    console.log(`${told.numRuns} stories from seed ${seed}`);
    expect(told.errorInstance).toBeInstanceOf(Error);
    const failure =
      told.errorInstance instanceof StoryFailure ? told.errorInstance.cause : told.errorInstance;
    expect(failure instanceof Error ? failure.message : failure).toMatch(caughtAs);
  });
});
