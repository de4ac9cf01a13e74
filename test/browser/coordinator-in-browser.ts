import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../sync/http/serve.ts';
import type { Log } from '../../sync/log/log.ts';
import { exampleSettings } from '../fixtures/example-service.ts';
import { launchBrowser } from './browser.ts';

/** A coordinator's browser on the pages as built, before a service of its own over a new example library. */
export interface CoordinatorInBrowser {
  readonly page: Page;
  /** What the page logged or threw. */
  readonly complaints: readonly string[];
  left(): Promise<void>;
}

/** The pages as built and a browser: once for all coordinators. */
export class PagesInBrowser {
  readonly #pages: string;
  readonly #browser: Browser;

  private constructor(pages: string, browser: Browser) {
    this.#pages = pages;
    this.#browser = browser;
  }

  static async start(): Promise<PagesInBrowser> {
    const pages = await mkdtemp(join(tmpdir(), 'actieplan-pages-'));
    // A test runner says `test`, by which React would be built as for its developers.
    process.env['NODE_ENV'] = 'production';
    await build({ logLevel: 'error', build: { outDir: pages } });
    return new PagesInBrowser(pages, await launchBrowser());
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await rm(this.#pages, { recursive: true });
  }

  /** Opens the service's address in a Dutch browser: before this library, or else a new example. */
  async open(log?: Log): Promise<CoordinatorInBrowser> {
    const { settings } = await exampleSettings();
    const service = await serve({ ...settings, pages: this.#pages, ...(log && { log }) }, 0);
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'nl-BE',
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));

    await page.goto(service.url);
    return {
      page,
      complaints,
      left: async () => {
        await context.close();
        await service.stop();
      },
    };
  }
}
