import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judged, tooWide } from './judge-page.ts';
import { drawn, startWorkbench, tell, type Workbench } from './workbench.ts';

let workbench: Workbench;
let seen: Seen;

beforeAll(async () => {
  workbench = await startWorkbench();
  seen = await lookAtEveryStory();
}, 240_000);

afterAll(() => workbench?.close());

/** What is amiss in the stories; each is looked at once, because opening a page takes longest. */
interface Seen {
  readonly violations: string[];
  readonly wide: string[];
  readonly complaints: string[];
  readonly slow: string[];
}

const themes = ['light', 'dark', 'high-contrast'] as const;
const sizes = [
  { width: 320, height: 800 },
  { width: 1280, height: 900 },
] as const;

/** In milliseconds, for a plan of 300 contributors and 20,000 findings on a shared machine. */
const patience = 5000;

async function lookAtEveryStory(): Promise<Seen> {
  const found: Seen = { violations: [], wide: [], complaints: [], slow: [] };
  const looks = (['nl', 'en'] as const).map(async (language, of) => {
    const page = await workbench.open();
    page.on('console', (message) => found.complaints.push(message.text()));
    page.on('pageerror', (error) => found.complaints.push(error.message));
    for (const [at, story] of workbench.stories.coordinator.entries()) {
      const begun = Date.now();
      await tell(page, { story, language, theme: 'light' });
      if (Date.now() - begun > patience) found.slow.push(`${story}: ${Date.now() - begun}`);
      // Axe takes longest: each story is judged in two of six looks in each language, another pair for the next.
      for (const [place, size] of sizes.entries()) {
        await page.setViewportSize(size);
        await page.evaluate(`showTheme('${themes[(at + of + place) % themes.length]}')`);
        await drawn(page);
        found.wide.push(...(await tooWide(page, `${story}, ${size.width} wide, in ${language}`)));
        found.violations.push(...(await judgedOnce(page, story, size.width, language)));
      }
    }
    await page.context().close();
  });
  await Promise.all(looks);
  return found;
}

const judgedOnce = (page: Page, story: string, width: number, language: string) =>
  judged(page, `${story}, ${width} wide, in ${language}`);

describe('every state of the coordinator’s pane, in a pane and on a page, in both languages', () => {
  it('gives axe nothing to say, in light, dark and high contrast', () => {
    expect(seen.violations).toEqual([]);
  });

  it('never scrolls sideways', () => {
    expect(seen.wide).toEqual([]);
  });

  it('logs nothing and breaks no rule of its Content-Security-Policy', () => {
    expect(seen.complaints).toEqual([]);
  });

  it('is drawn soon, however many there are of everything', () => {
    expect(seen.slow).toEqual([]);
  });
});
