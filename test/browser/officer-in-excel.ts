/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { stampProperties } from '../../shared/workbook/stamp-properties.ts';
import { serve } from '../../sync/http/serve.ts';
import type { Log } from '../../sync/log/log.ts';
import { registerPath } from '../../sync/usecases/read-register.ts';
import { gridOf, registerIn } from '../addin/register-in-excel.ts';
import type { PageExcel } from '../excel-host/browser/page-host.ts';
import { pageHostScript } from '../excel-host/browser/page-host-script.ts';
import type { CellValue } from '../excel-host/model/cell.ts';
import { exampleSettings } from '../fixtures/example-service.ts';
import type { LibraryStory } from '../stories/library-story.ts';
import { launchBrowser } from './browser.ts';

const officeScripts = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);
const officeAddress = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

/** Somebody's Excel for Windows: the workbook in the host, the pane as built, before a service of its own. */
export interface OfficerInExcel {
  readonly page: Page;
  /** What a person does in the sheet, or reads there; resolves when the pane has dealt with it. */
  pastes(address: string, rows: readonly (readonly CellValue[])[]): Promise<void>;
  reads(address: string): Promise<readonly (readonly string[])[]>;
  /** The selected cells, from 0, and the name of their sheet. */
  selected(): Promise<{ readonly sheet: string; readonly row: number; readonly column: number }>;
  /** How many cells the add-in wrote since the workbook was opened. */
  written(): Promise<number>;
  /** What the page logged or threw, and what the add-in asked of the host that it lacks. */
  complaints(): Promise<readonly string[]>;
}

/** The add-in as built, the Excel host as a script and a browser: once for all officers. */
export class ExcelInBrowser {
  readonly #pages: string;
  readonly #host: string;
  readonly #browser: Browser;

  private constructor(pages: string, host: string, browser: Browser) {
    this.#pages = pages;
    this.#host = host;
    this.#browser = browser;
  }

  static async start(): Promise<ExcelInBrowser> {
    const pages = await mkdtemp(join(tmpdir(), 'actieplan-pages-'));
    // A test runner says `test`, by which React would be built as for its developers.
    process.env['NODE_ENV'] = 'production';
    await build({ logLevel: 'error', build: { outDir: pages } });
    return new ExcelInBrowser(pages, await pageHostScript(), await launchBrowser());
  }

  async end(): Promise<void> {
    await this.#browser.close();
    await rm(this.#pages, { recursive: true });
  }

  /** Opens the pane on an empty workbook; `left` closes it again. */
  async open(): Promise<OfficerInExcel & { readonly left: () => Promise<void> }> {
    return this.#open(null, []);
  }

  /** Opens the pane beside the register of this library, as its file shows it. */
  async openRegister({ library, log, plan }: LibraryStory): ReturnType<ExcelInBrowser['open']> {
    const file = await library.read(registerPath);
    if (file === null) throw new Error('there is no register');
    const { table, stamp } = registerIn(file.bytes, plan);
    const opened = await this.#open(log, stamp === null ? [] : [...stampProperties(stamp)]);
    const { registerSheet, registerTable } = plan.definition.workbook;
    await opened.page.evaluate(
      async ({ sheetName, tableName, formats, values }) => {
        await Office.onReady();
        excelHost.host.person.renameSheet('Blad1', sheetName);
        await Excel.run(async (context) => {
          const sheet = context.workbook.worksheets.getItem(sheetName);
          const whole = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 0);
          whole.numberFormat = formats;
          whole.values = values;
          sheet.tables.add(whole, true).name = tableName;
          await context.sync();
        });
        excelHost.host.trace.clear();
      },
      { sheetName: registerSheet, tableName: registerTable, ...gridOf(table) },
    );
    return opened;
  }

  /** @param properties what the workbook's document properties hold from the start */
  async #open(
    log: Log | null,
    properties: readonly (readonly [string, string | number | undefined])[],
  ): ReturnType<ExcelInBrowser['open']> {
    const { settings } = await exampleSettings();
    const service = await serve({ ...settings, pages: this.#pages, ...(log && { log }) }, 0);
    const context = await this.#browser.newContext({ viewport: { width: 350, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const complaints = listenTo(page);
    // One script, because in which order a page runs more of them is not said.
    const stamped = JSON.stringify(properties.filter(([, value]) => value !== undefined));
    const stamping = `for (const [name, value] of ${stamped}) excelHost.host.workbook.document.properties.set(name, value);`;
    await page.addInitScript({ content: `${this.#host}\n${stamping}` });
    await page.route(`${officeAddress}**`, (route) => {
      const { pathname } = new URL(route.request().url());
      // Microsoft's own telemetry is left out, as where a network blocks it: an add-in works without.
      const body = pathname.includes('/telemetry/') ? '' : officeScript(pathname);
      return route.fulfill({ contentType: 'text/javascript; charset=utf-8', body });
    });
    await page.goto(`${service.url}/addin/panes/taskpane.html`);
    const excel = () => page.evaluateHandle(() => excelHost);
    return {
      page,
      pastes: async (address, rows) =>
        (await excel()).evaluate(
          (opened: PageExcel, given) => {
            opened.host.person.paste(given.address, given.rows);
            return opened.settled();
          },
          { address, rows },
        ),
      reads: async (address) =>
        (await excel()).evaluate((opened: PageExcel, given) => opened.host.person.reads(given), address),
      selected: async () =>
        (await excel()).evaluate(({ host }: PageExcel) => {
          const { sheet, held } = host.workbook.selection;
          return { sheet: sheet.name, row: held.area?.row ?? -1, column: held.area?.column ?? -1 };
        }),
      written: async () => (await excel()).evaluate(({ host }: PageExcel) => host.trace.cellsWritten),
      complaints: async () => [
        ...complaints,
        ...(await (await excel()).evaluate(({ host }: PageExcel) => [...host.unimplemented])),
      ],
      left: async () => {
        await context.close();
        await service.stop();
      },
    };
  }
}

function officeScript(pathname: string): string {
  return readFileSync(join(officeScripts, pathname.slice(new URL(officeAddress).pathname.length)), 'utf8');
}

/** What the page logs and throws; that nobody is signed in yet is no complaint, though Chromium logs it. */
function listenTo(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    const { url } = message.location();
    const unsigned = message.text().includes('status of 401') && /\/api\/(?:me|plan)$/.test(url);
    if (!unsigned) complaints.push(`${message.type()}: ${message.text()}`);
  });
  return complaints;
}
