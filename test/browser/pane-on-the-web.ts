/// <reference types="office-js" />
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { build } from 'vite';
import { serve } from '../../sync/http/serve.ts';
import { Secret } from '../../sync/settings/secret.ts';
import { startPersonSignIn } from '../entra/person-sign-in.ts';
import { pageHostScript } from '../excel-host/browser/page-host-script.ts';
import { exampleService, exampleSettings } from '../fixtures/example-service.ts';
import { networkReach } from '../fixtures/network-service.ts';
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts';
import { loopbackAuthority } from '../loopback/loopback-tls.ts';
import { launchBrowser } from './browser.ts';
import { startExcelOnTheWeb } from './excel-on-the-web.ts';

/** A port that is free now: the tenant has to know the page's address before the service is there. */
async function freePort(): Promise<number> {
  const { port, stop } = await listenOnLoopback('127.0.0.1');
  await stop();
  return port;
}

/** What a pane is to be met with. */
export interface Met {
  /** Runs in each page before anything else. */
  readonly before?: string;
  /** The window's; in pixels. */
  readonly width?: number;
  /** Time passes as the test says. */
  readonly clock?: boolean;
  /** What Excel's address says of it. */
  readonly excel?: string;
  /** Microsoft's address is not let through. */
  readonly withoutOffice?: boolean;
  /** The tenant's sign-in cuts the tie between a window and who opened it. */
  readonly tenantCuts?: boolean;
}

/** The pane as built, framed by Excel on the web, before a service that signs in with Entra ID. */
export async function startPaneOnTheWeb() {
  const pages = await mkdtemp(join(tmpdir(), 'actieplan-pages-'));
  // A test runner says `test`, by which React would be built as for its developers.
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir: pages } });
  const port = await freePort();
  const origin = `https://localhost:${port}`;
  const tenant = await startPersonSignIn([`${origin}/addin/sign-in/sign-in-page.html`], 'Coordinator');
  const { settings } = await exampleSettings();
  const { log, ask, submit } = await exampleService();
  const submitted = await submit('OV');
  const headers = { 'idempotency-key': 'operation-merge' };
  const merged = await ask('/api/merges', { as: 'coordinator', method: 'POST', headers });
  if (!submitted.ok || !merged.ok) throw new Error('the register was not made');
  const { cert, key } = (await loopbackAuthority()).server;
  const https = { cert, key: new Secret(key) };
  const reach = { ...networkReach(tenant), names: ['localhost'], https };
  const service = await serve({ ...settings, log, reach, pages }, port);
  const pane = `${origin}/addin/panes/taskpane.html`;
  const excel = await startExcelOnTheWeb(await pageHostScript('web-page-host.ts'), pane);
  const browser = await launchBrowser(excel.names);

  /** A browser of its own, which keeps what pages of the service complain of. */
  async function contextWith({ before, tenantCuts = false, withoutOffice = false, width = 1280 }: Met) {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'nl-BE',
      viewport: { width, height: 900 },
    });
    context.setDefaultTimeout(15_000);
    if (before !== undefined) await context.addInitScript({ content: before });
    tenant.cutTies(tenantCuts);
    if (withoutOffice)
      await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    const complaints: string[] = [];
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => {
        const { url } = line.location();
        const unsigned = line.text().includes('status of 401');
        // The tenant's own pages want a typeface from elsewhere.
        if (line.type() === 'error' && url.startsWith(origin) && !unsigned) complaints.push(line.text());
      });
    });
    return { context, complaints };
  }

  return {
    origin,
    /** Opens Excel on the web with the pane beside the workbook. */
    async open(met: Met = {}): Promise<{
      readonly context: BrowserContext;
      readonly page: Page;
      readonly pane: FrameLocator;
      readonly complaints: readonly string[];
    }> {
      const { context, complaints } = await contextWith(met);
      const page = await context.newPage();
      await page.goto(`${excel.address}${met.excel ?? ''}`);
      return { context, page, pane: page.frameLocator('iframe'), complaints };
    },
    /** Opens an address of the service as a page of its own. */
    async visit(path: string, met: Met = {}) {
      const { context, complaints } = await contextWith(met);
      const page = await context.newPage();
      if (met.clock) await page.clock.install();
      await page.goto(`${origin}${path}`);
      return { context, page, complaints };
    },
    async stop(): Promise<void> {
      await browser.close();
      await excel.stop();
      await service.stop();
      await tenant.stop();
      await rm(pages, { recursive: true });
    },
  };
}

/** Whoever signs in on the tenant's own pages. */
export async function signInAt(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill('lien');
  await page.getByPlaceholder('and password').fill('om het even');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}
