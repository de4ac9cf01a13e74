import type { ExcelHost } from '../excel-host/excel-host.ts';
import type { WorkbookEvent } from '../excel-host/model/workbook-event.ts';

/** Somebody does something of which Excel tells no add-in. Sources: OfficeDev/office-js 420, 1110. */
export function untold(host: ExcelHost, act: () => void): void {
  toldAs(host, () => null, act);
}

/** Somebody does something of which Excel tells otherwise than it was. Source: OfficeDev/office-js 728. */
export function toldAs(
  { workbook }: ExcelHost,
  told: (event: WorkbookEvent) => WorkbookEvent | null,
  act: () => void,
): void {
  const raise = workbook.raise.bind(workbook);
  workbook.raise = (event) => {
    const other = told(event);
    if (other !== null) raise(other);
  };
  try {
    act();
  } finally {
    workbook.raise = raise;
  }
}
