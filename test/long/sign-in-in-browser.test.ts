import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Serving, serve } from '../../sync/http/serve.ts';
import { Secret } from '../../sync/settings/secret.ts';
import { launchBrowser } from '../browser/browser.ts';
import { startPersonSignIn } from '../entra/person-sign-in.ts';
import { exampleSettings } from '../fixtures/example-service.ts';
import { networkReach } from '../fixtures/network-service.ts';
import { listenOnLoopback } from '../loopback/listen-on-loopback.ts';
import { loopbackAuthority } from '../loopback/loopback-tls.ts';

/** A port that is free now: the tenant has to know the page's address before the service is there. */
async function freePort(): Promise<number> {
  const { port, stop } = await listenOnLoopback('127.0.0.1');
  await stop();
  return port;
}

let pages = '';
let browser: Browser;
let serving: Serving;
let tenant: Awaited<ReturnType<typeof startPersonSignIn>>;
let origin = '';

beforeAll(async () => {
  pages = await mkdtemp(join(tmpdir(), 'actieplan-pages-'));
  process.env['NODE_ENV'] = 'production';
  await build({ logLevel: 'error', build: { outDir: pages } });
  const port = await freePort();
  origin = `https://localhost:${port}`;
  tenant = await startPersonSignIn([`${origin}/addin/sign-in/sign-in-page.html`]);
  const { settings } = await exampleSettings();
  const { cert, key } = (await loopbackAuthority()).server;
  const https = { cert, key: new Secret(key) };
  const reach = { ...networkReach(tenant), names: ['localhost'], https };
  serving = await serve({ ...settings, reach, pages }, port);
  browser = await launchBrowser();
}, 120_000);

afterAll(async () => {
  await browser.close();
  await serving.stop();
  await tenant.stop();
  await rm(pages, { recursive: true });
});

/** What a page of the add-in does in a browser: it opens the window, and hears what that says. */
const openAndHear = `new Promise((resolve) => {
  const name = crypto.randomUUID();
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', ({ data }) => {
    channel.postMessage('heard');
    resolve(String(data));
  });
  window.open('/addin/sign-in/sign-in-page.html?opener=window&channel=' + name, '_blank', 'popup');
})`;

async function signInAt(page: Page): Promise<void> {
  await page.getByPlaceholder('Enter any login').fill('lien');
  await page.getByPlaceholder('and password').fill('om het even');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

describe('the sign-in window, with the genuine msal and a genuine OpenID provider', () => {
  it('brings a token that the service takes, and closes', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    const complaints: string[] = [];
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (line) => {
        // The provider's own pages want a typeface from elsewhere.
        const ours = line.location().url.startsWith(origin);
        if (ours && line.type() === 'error') complaints.push(line.text());
      });
    });
    const page = await context.newPage();
    await page.goto(`${origin}/docs`);
    const opened = context.waitForEvent('page');
    const said = page.evaluate<string>(openAndHear);
    const popup = await opened;
    const closed = popup.waitForEvent('close');
    await signInAt(popup);
    const { token, expires } = JSON.parse(await said);
    await closed;
    const me = await fetch(`${origin}/api/me`, { headers: { authorization: `Bearer ${token}` } });
    expect(await me.json()).toMatchObject({
      person: { account: `entra:${tenant.tenant}:1b2c3d4e-0000-4000-8000-000000000004`, name: 'Lien Claes' },
      role: 'reader',
    });
    expect(expires).toBeGreaterThan(Date.now());
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('tells what to do where Office cannot be reached, and keeps no token in its storage', async () => {
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    await context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(`${origin}/addin/sign-in/sign-in-page.html?opener=office&channel=c`);
    await signInAt(page);
    await page.getByText('choose Sign in again').waitFor();
    expect(await page.evaluate('[sessionStorage.length, localStorage.length]')).toEqual([0, 0]);
    await context.close();
  });
});
