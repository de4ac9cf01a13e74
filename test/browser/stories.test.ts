import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtStories, looksOf, type Seen } from './look-at-stories.ts';
import { startWorkbench, type Workbench } from './workbench.ts';

let workbench: Workbench;
let seen: Readonly<Record<'officer' | 'coordinator', Seen>>;

beforeAll(async () => {
  workbench = await startWorkbench();
  const { officer, coordinator } = workbench.stories;
  const judge = 'in turn';
  seen = {
    officer: await lookAtStories(workbench, { ...looksOf.officer, stories: officer, judge }),
    coordinator: await lookAtStories(workbench, { ...looksOf.coordinator, stories: coordinator, judge }),
  };
}, 240_000);

afterAll(() => workbench?.close());

describe.each(['officer', 'coordinator'] as const)('every state of the %s’s panes', (whose) => {
  it('gives axe nothing to say, in light, dark and high contrast', () => {
    expect(seen[whose].violations).toEqual([]);
  });

  it('never scrolls sideways', () => {
    expect(seen[whose].wide).toEqual([]);
  });

  it('never scrolls sideways with text at twice its size', () => {
    expect(seen[whose].wideEnlarged).toEqual([]);
  });

  it('logs nothing and breaks no rule of its Content-Security-Policy', () => {
    expect(seen[whose].complaints).toEqual([]);
  });

  it('draws no more than can be looked at, however many there are of everything', () => {
    expect(seen[whose].crowded).toEqual([]);
  });
});
