import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { judged, tooWide } from './judge-page.ts';
import { drawn, startWorkbench, tell, type Workbench } from './workbench.ts';

let workbench: Workbench;
let seenIn: Readonly<Record<'nl' | 'en', Seen>>;

beforeAll(async () => {
  workbench = await startWorkbench();
  const [nl, en] = await Promise.all([lookAtEveryStory('nl'), lookAtEveryStory('en')]);
  seenIn = { nl, en };
}, 240_000);

afterAll(() => workbench?.close());

/** What is amiss in the stories, by kind; each is looked at once, because opening a page takes longest. */
interface Seen {
  readonly violations: string[];
  readonly violationsInTheme: string[];
  readonly wide: string[];
  readonly wideEnlarged: string[];
  readonly complaints: string[];
}

async function lookAtEveryStory(language: 'nl' | 'en'): Promise<Seen> {
  const seen: Seen = { violations: [], violationsInTheme: [], wide: [], wideEnlarged: [], complaints: [] };
  const page = await workbench.open();
  page.on('console', (message) => seen.complaints.push(message.text()));
  page.on('pageerror', (error) => seen.complaints.push(error.message));
  for (const story of workbench.stories.officer) {
    await tell(page, { story, language, theme: 'light' });
    if (story.startsWith('row-')) await page.getByRole('tab').nth(1).click();
    seen.violations.push(...(await judged(page, story)));
    seen.wide.push(...(await tooWide(page, story)));
    for (const theme of ['dark', 'high-contrast']) {
      await page.evaluate(`showTheme('${theme}')`);
      await drawn(page);
      seen.violationsInTheme.push(...(await judged(page, `${story} in ${theme}`)));
    }
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    seen.wideEnlarged.push(...(await tooWide(page, story)));
  }
  await page.context().close();
  return seen;
}

describe.each(['nl', 'en'] as const)('every state of the officer’s pane, 320 px wide, in %s', (language) => {
  it('gives axe nothing to say', () => {
    expect(seenIn[language].violations).toEqual([]);
  });

  it('gives axe nothing to say in dark and in high contrast, also when the theme changes while it is open', () => {
    expect(seenIn[language].violationsInTheme).toEqual([]);
  });

  it('never scrolls sideways', () => {
    expect(seenIn[language].wide).toEqual([]);
  });

  it('never scrolls sideways with text at twice its size', () => {
    expect(seenIn[language].wideEnlarged).toEqual([]);
  });

  it('logs nothing and breaks no rule of its Content-Security-Policy', () => {
    expect(seenIn[language].complaints).toEqual([]);
  });
});
