/// <reference types="office-js" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setImmediate as realImmediate } from 'node:timers';
import { Script } from 'node:vm';
import { ExcelHost, type HostOptions } from './excel-host.ts';
import { type ExcelFacts, excelFacts, OfficeWindow } from './office-window.ts';
import { forgetEventHandlers } from './page-events.ts';
import { installPage } from './page-globals.ts';
import { platforms, withoutMembers } from './unkind/platforms.ts';

const dist = join(
  dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Runs a file of office.js in this realm: in another one its errors would be no `Error` here. */
function runFile(name: string): void {
  const path = join(dist, name);
  new Script(readFileSync(path, 'utf8'), { filename: path }).runInThisContext();
}

/** The genuine office.js on a page that was opened in a browser: nothing of Excel is there. */
export async function officeWithoutHost(): Promise<typeof Office> {
  installPage({}, runFile);
  runFile('office.js');
  return Office;
}

/** The genuine office.js with a workbook behind it. */
export interface OpenExcel {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly host: ExcelHost;
  /** Resolves when all batches are answered and all event handlers have run. */
  readonly settled: () => Promise<void>;
}

let page: OfficeWindow | undefined;

/**
 * Opens a new workbook in a stand-in for Excel, behind the unmodified office.js of this file's
 * test worker. `facts` count for the first workbook of a worker: Office tells them once.
 */
export async function openExcel(
  options: HostOptions = {},
  facts: Partial<ExcelFacts> = {},
): Promise<OpenExcel> {
  const { requestLimit, missing } = platforms[facts.platform ?? excelFacts.platform];
  const host = new ExcelHost({ ...(requestLimit !== undefined && { requestLimit }), ...options });
  if (page === undefined) {
    page = new OfficeWindow(host, { ...excelFacts, ...facts }, realImmediate);
    const makeMembers = withoutMembers(missing);
    installPage(page.external, runFile);
    runFile('office.js');
    await Office.onReady();
    makeMembers();
  } else {
    await forgetEventHandlers();
    page.open(host);
  }
  const window = page;
  await window.settled();
  host.trace.clear();
  return { Excel, Office, OfficeExtension, host, settled: () => window.settled() };
}
