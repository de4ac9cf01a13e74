import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds by the rules of WCAG 2.2 AA and its own best practices. */
export async function judged(page: Page, story: string): Promise<readonly string[]> {
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
export async function tooWide(page: Page, story: string): Promise<readonly string[]> {
  const elements = await page.evaluate<readonly string[]>(`
    [...document.querySelectorAll('html, main, [role=dialog] *')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 1)
      .filter((element) => element.tagName === 'HTML' || /auto|scroll/.test(getComputedStyle(element).overflowX))
      .map((element) => element.tagName + ' ' + element.scrollWidth)`);
  return elements.map((element) => `${story}: ${element}`);
}
