import './page-without-eval.ts';
import { ExcelHost, type HostOptions } from '../excel-host.ts';
import { type ExcelFacts, excelFacts, OfficeWindow } from '../office-window.ts';

/** A workbook behind the page of an add-in, in a real browser. */
export interface PageExcel {
  readonly host: ExcelHost;
  /** Resolves when all batches are answered and all event handlers have run. */
  readonly settled: () => Promise<void>;
}

declare global {
  /** Set by the script of this module, before the page loads office.js. */
  var excelHost: PageExcel;
  /** What a test wants of the host; read once, when the script runs. */
  var excelHostOptions: { readonly workbook?: HostOptions; readonly facts?: Partial<ExcelFacts> } | undefined;
}

/**
 * Puts the host where office.js looks for Excel for Windows: `window.external`. That works on pages
 * over http; over https office.js expects Excel on the web and speaks to a frame around it.
 */
function openInPage(): PageExcel {
  const { workbook = {}, facts = {} } = globalThis.excelHostOptions ?? {};
  const host = new ExcelHost(workbook);
  const later = (task: () => void) => {
    setTimeout(task, 0);
  };
  const page = new OfficeWindow(host, { ...excelFacts, ...facts }, later);
  Object.defineProperty(globalThis, 'external', {
    value: page.external,
    configurable: true,
    writable: true,
  });
  return { host, settled: () => page.settled() };
}

globalThis.excelHost = openInPage();
