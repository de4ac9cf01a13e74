import type { Page } from 'playwright-core';
import { judged, tooWide } from './judge-page.ts';
import { drawn, type Theme, tell, type Workbench } from './workbench.ts';

/** What is amiss in the stories, by kind; each is looked at once for all of it, because opening a page takes longest. */
export interface Seen {
  readonly violations: readonly string[];
  readonly wide: readonly string[];
  readonly wideEnlarged: readonly string[];
  readonly complaints: readonly string[];
  /** Stories that draw more than people can read or a machine can draw at once. */
  readonly crowded: readonly string[];
}

export interface Looking {
  readonly stories: readonly string[];
  readonly widths: readonly number[];
  /**
   * Opening a page and axe take longest. `each`: every story in both languages, judged in every theme at every
   * width. `in turn`: in one language, judged in one theme at one width, and the next story in the next.
   */
  readonly judge: 'each' | 'in turn';
  /** Brings into view what the story is about. */
  readonly prepare?: (page: Page, story: string) => Promise<void>;
}

const languages = ['nl', 'en'] as const;
const themes: readonly Theme[] = ['light', 'dark', 'high-contrast'];

/** However many there are of everything, so many elements are drawn at most: beyond it a pane no longer answers at once. */
const elementsAtMost = 8_000;

/** Looks at every story; at those of each language side by side. */
export async function lookAtStories(workbench: Workbench, looking: Looking): Promise<Seen> {
  const seen = await Promise.all(languages.map((_, of) => lookIn(workbench, looking, of)));
  const all = (kind: keyof Seen) => seen.flatMap((one) => one[kind]);
  return {
    violations: all('violations'),
    wide: all('wide'),
    wideEnlarged: all('wideEnlarged'),
    complaints: all('complaints'),
    crowded: all('crowded'),
  };
}

async function lookIn(workbench: Workbench, looking: Looking, of: number): Promise<Seen> {
  const language = languages[of] ?? 'nl';
  const { stories, widths, judge, prepare } = looking;
  const violations: string[] = [];
  const wide: string[] = [];
  const wideEnlarged: string[] = [];
  const complaints: string[] = [];
  const crowded: string[] = [];
  const page = await workbench.open();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const [at, story] of stories.entries()) {
    if (judge === 'in turn' && at % languages.length !== of) continue;
    const turn = Math.floor(at / languages.length);
    await tell(page, { story, language, theme: 'light' });
    await prepare?.(page, story);
    const elements = await page.evaluate<number>("document.querySelectorAll('*').length");
    if (elements > elementsAtMost) crowded.push(`${story}: ${elements} elements`);
    for (const [place, width] of widths.entries()) {
      const look = `${story}, ${width} wide, in ${language}`;
      await page.setViewportSize({ width, height: 900 });
      for (const [nth, theme] of themes.entries()) {
        const isTurn = turn % widths.length === place && turn % themes.length === nth;
        if (judge === 'in turn' && !isTurn) continue;
        await page.evaluate(`showTheme('${theme}')`);
        await drawn(page);
        violations.push(...(await judged(page, `${look}, ${theme}`)));
      }
      await drawn(page);
      wide.push(...(await tooWide(page, look)));
    }
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    wideEnlarged.push(...(await tooWide(page, `${story}, enlarged, in ${language}`)));
  }
  await page.context().close();
  return { violations, wide, wideEnlarged, complaints, crowded };
}

/** How each person's panes are looked at. */
export const looksOf = {
  officer: {
    widths: [320],
    prepare: async (page: Page, story: string) => {
      if (story.startsWith('row-')) await page.getByRole('tab').nth(1).click();
    },
  },
  coordinator: { widths: [320, 1280] },
} as const;
