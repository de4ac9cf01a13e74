import { expect, it } from 'vitest';
import { coordinatorStories } from './coordinator/coordinator-stories.ts';
import { stories } from './stories/stories.ts';

it('gives no two stories one name: the second would never be looked at', () => {
  const officers = new Set(Object.keys(stories));
  expect(officers.size).toBeGreaterThan(0);
  expect(Object.keys(coordinatorStories).filter((name) => officers.has(name))).toEqual([]);
});
