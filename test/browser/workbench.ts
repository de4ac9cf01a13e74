import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { launchBrowser } from './browser.ts';

export type Theme = 'light' | 'dark' | 'high-contrast';
export interface Telling {
  readonly story: string;
  readonly language: 'nl' | 'en';
  readonly theme: Theme;
}

/** The panes as built, served on loopback, and a browser that shows them. */
export interface Workbench {
  readonly stories: Readonly<Record<'officer' | 'coordinator', readonly string[]>>;
  /** A page of its own, as wide as a narrow task pane unless told otherwise. */
  open(size?: { readonly width: number; readonly height: number; readonly scale?: number }): Promise<Page>;
  close(): Promise<void>;
}

/** The day on which the stories are told: a year is said where it is another than today's. */
const dayOfTheStories = '2021-03-09T09:10:00+01:00';

export async function startWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'actieplan-workbench-'));
  const common = { mode: 'workbench', logLevel: 'error' } as const;
  // A test runner says `test`, by which React would be built as for its developers: slower, and not what Office loads.
  process.env['NODE_ENV'] = 'production';
  await build({ ...common, build: { outDir: folder } });
  const server = await preview({
    ...common,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const browser: Browser = await launchBrowser();
  const address = new URL('workbench/stories.html', server.resolvedUrls?.local[0]).href;

  const open: Workbench['open'] = async ({ width, height, scale } = { width: 320, height: 800 }) => {
    const context = await browser.newContext({
      viewport: { width, height },
      deviceScaleFactor: scale ?? 1,
      timezoneId: 'Europe/Brussels',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await page.clock.setFixedTime(dayOfTheStories);
    await page.goto(address);
    return page;
  };
  const first = await open();
  const stories = await first.evaluate<Workbench['stories']>('storyNames');
  await first.context().close();
  return {
    stories,
    open,
    close: async () => {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** Shows a story and waits until it is drawn; each in a fresh page, as an officer opens it. */
export async function tell(page: Page, { story, language, theme }: Telling): Promise<void> {
  const address = new URL(page.url());
  address.search = new URLSearchParams({ story, language, theme }).toString();
  await page.goto(address.href);
  await page.locator('main').waitFor({ state: 'attached', timeout: 10_000 });
  await drawn(page);
}

/** Waits until what was asked of the page is on its screen. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}
