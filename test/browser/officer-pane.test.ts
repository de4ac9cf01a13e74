import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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

/** What axe finds by the rules of WCAG 2.2 AA and its own best practices. */
async function judged(page: Page, story: string): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    // The panes have no frames; without this axe opens a page of its own at every look.
    .setLegacyMode()
    // The library's own invisible stops that keep the focus inside a dialog.
    .exclude('[data-tabster-dummy]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${story}: ${id} at ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What scrolls sideways: the page itself or a part of it. */
async function tooWide(page: Page, story: string): Promise<readonly string[]> {
  const elements = await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('html, main, [role=dialog] *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map((element) => element.tagName + ' ' + element.scrollWidth)`);
  return elements.map((element) => `${story}: ${element}`);
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
