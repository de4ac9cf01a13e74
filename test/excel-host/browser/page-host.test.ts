import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../../browser/browser.ts';
import type { PageExcel } from './page-host.ts';
import { pageHostScript } from './page-host-script.ts';

const dist = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const html = '<!doctype html><script src="host.js"></script><script src="office.js"></script>';

describe('the Excel host in a browser page', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    const [launched, script] = await Promise.all([launchBrowser(), pageHostScript()]);
    browser = launched;
    page = await browser.newPage();
    // How events come otherwise is told in unkind/.
    await page.addInitScript(() => {
      globalThis.excelHostOptions = { workbook: { unkind: [] } };
    });
    await page.route('http://addin.test/**', async (route) => {
      const path = new URL(route.request().url()).pathname.slice(1);
      if (path === 'pane.html') await route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
      else if (path === 'host.js')
        await route.fulfill({ contentType: 'text/javascript; charset=utf-8', body: script });
      else if (/^[\w.-]+\.js$|^[a-z-]+\/office_strings\.js$/.test(path)) {
        await route.fulfill({
          contentType: 'text/javascript; charset=utf-8',
          body: readFileSync(join(dist, path)),
        });
      } else await route.abort();
    });
    await page.goto('http://addin.test/pane.html');
    await page.evaluate(async () => {
      await Office.onReady();
    });
  });
  afterAll(() => browser.close());

  it('lets the genuine office.js write, and a person read it', async () => {
    const read = await page.evaluate(async () => {
      await Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange('A1:B1').values = [['Titel', 7]];
        await context.sync();
      });
      return excelHost.host.person.reads('A1:B1');
    });
    expect(read).toEqual([['Titel', '7']]);
  });

  it('tells the page what a person types', async () => {
    const heard = await page.evaluate(async () => {
      const told: string[] = [];
      await Excel.run(async (context) => {
        context.workbook.worksheets.onChanged.add(async (event) => {
          told.push(`${event.address} ${event.source}`);
        });
        await context.sync();
      });
      excelHost.host.person.type('C3', 'getypt');
      await excelHost.settled();
      return told;
    });
    expect(heard).toEqual(['C3 Local']);
  });

  it('lacks nothing that office.js asked for', async () => {
    const missing = (excel: PageExcel) => [...excel.host.unimplemented];
    const handle = await page.evaluateHandle(() => excelHost);
    expect(await handle.evaluate(missing)).toEqual([]);
  });
});
