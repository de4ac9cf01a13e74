import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtStories, looksOf } from '../browser/look-at-stories.ts';
import { startWorkbench, type Workbench } from '../browser/workbench.ts';

let workbench: Workbench;

beforeAll(async () => {
  workbench = await startWorkbench();
}, 60_000);

afterAll(() => workbench?.close());

describe.each(['officer', 'coordinator'] as const)('every state of the %s’s panes', (whose) => {
  it('is sound in any theme, at any width, in either language', {
    timeout: 300_000,
  }, async () => {
    const looking = { ...looksOf[whose], stories: workbench.stories[whose], judge: 'each' } as const;
    expect(await lookAtStories(workbench, looking)).toEqual({
      violations: [],
      wide: [],
      wideEnlarged: [],
      complaints: [],
      crowded: [],
    });
  });
});
