import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeProperties } from './merge-properties.ts';
import { anyStory } from './merge-story.ts';
import { mutants, unharmed } from './mutants.ts';
import { mergeRegressions } from './regressions.ts';

const numRuns = 400;

describe('in any story of officers and a coordinator', () => {
  it.each(Object.entries(mergeProperties))('%s', (_, property) => {
    // A failure prints the seed and the smallest story; that story belongs in regressions/.
    fc.assert(
      fc.property(anyStory, (story) => property(story, () => unharmed)),
      { numRuns },
    );
  });
});

describe('in each story that once told a fault', () => {
  it.each(mergeRegressions())('every property holds: $why', ({ story }) => {
    for (const property of Object.values(mergeProperties)) property(story, () => unharmed);
  });
});

describe('a merge with a fault is caught', () => {
  it.each(mutants)('when it $fault', ({ caughtBy, make }) => {
    // One seed for all: whether a mutant is caught must not depend on luck.
    const told = fc.check(
      fc.property(anyStory, (story) => mergeProperties[caughtBy](story, make)),
      { numRuns, seed: 20200717, endOnFailure: true },
    );
    expect(told.failed, caughtBy).toBe(true);
  });

  it('for every property there is', () => {
    const catching = new Set(mutants.map(({ caughtBy }) => caughtBy));
    expect(Object.keys(mergeProperties).filter((name) => ![...catching].some((one) => one === name))).toEqual(
      [],
    );
  });
});
