/** What happened in the sheet that concerns the table; rows and columns count from 0. */
export type SheetEvent =
  | {
      readonly kind: 'edited' | 'inserted' | 'deleted';
      readonly firstRow: number;
      readonly rows: number;
      readonly firstColumn: number;
      readonly columns: number;
      /** A co-author's: it is shown, and the co-author's own add-in writes. */
      readonly remote: boolean;
    }
  /** Rows changed places, or columns came or went: everything is read again. */
  | { readonly kind: 'reordered'; readonly remote: boolean }
  | { readonly kind: 'selected'; readonly row: number; readonly column: number }
  | { readonly kind: 'table-deleted' }
  | { readonly kind: 'protection-changed' };

/** Registered handlers, to be taken away when another table is watched. */
export type EndWatch = () => Promise<void>;

/** A sheet that is listened to. */
export interface WatchedSheet {
  readonly end: EndWatch;
  /** Whether it was protected when listening began. */
  readonly guarded: boolean;
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/**
 * Listens to the sheet that holds the table. Changes that the add-in itself made are not told. What
 * this Excel cannot tell yet (a sort before ExcelApi 1.10, protection before 1.14) is left out.
 */
export async function watchSheet(
  context: Excel.RequestContext,
  sheetId: string,
  tableId: string,
  tell: (event: SheetEvent) => void,
): Promise<WatchedSheet> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  protection.load('protected');
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  const registered: { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[] = [
    sheet.onChanged.add(async (event) => {
      const told = changeOf(event);
      if (told !== null) tell(told);
    }),
    sheet.onSelectionChanged.add(async ({ address }) => {
      const area = areaOf(address);
      if (area !== null) tell({ kind: 'selected', row: area.firstRow, column: area.firstColumn });
    }),
    workbook.tables.onDeleted.add(async (event) => {
      if (event.tableId === tableId) tell({ kind: 'table-deleted' });
    }),
    workbook.worksheets.onDeleted.add(async (event) => {
      if (event.worksheetId === sheetId) tell({ kind: 'table-deleted' });
    }),
  ];
  if (supports('1.10')) {
    registered.push(
      sheet.onRowSorted.add(async ({ source }) => tell({ kind: 'reordered', remote: source === 'Remote' })),
    );
  }
  if (supports('1.14')) {
    registered.push(sheet.onProtectionChanged.add(async () => tell({ kind: 'protection-changed' })));
  }
  await context.sync();
  const end = async () => {
    for (const handler of registered) handler.remove();
    // Handlers are removed in the context in which they were added.
    await registered[0]?.context.sync();
  };
  return { end, guarded: protection.protected };
}

function changeOf(event: Excel.WorksheetChangedEventArgs): SheetEvent | null {
  if (event.triggerSource === 'ThisLocalAddin') return null;
  const remote = event.source === 'Remote';
  const area = areaOf(event.address);
  if (area === null) return { kind: 'reordered', remote };
  switch (event.changeType) {
    case 'RowInserted':
      return { kind: 'inserted', ...area, remote };
    case 'RowDeleted':
      return { kind: 'deleted', ...area, remote };
    case 'RangeEdited':
      return { kind: 'edited', ...area, remote };
    default:
      return { kind: 'reordered', remote };
  }
}

interface EventArea {
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly columns: number;
}

/** An event's address: `B3`, `B3:C9`, `3:4`, `B:C`; `null` for several areas at once. */
export function areaOf(address: string): EventArea | null {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const cells = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(local);
  if (cells) {
    const [, fromLetters = '', fromRow = '', toLetters = fromLetters, toRow = fromRow] = cells;
    return area(Number(fromRow) - 1, Number(toRow) - 1, columnOf(fromLetters), columnOf(toLetters));
  }
  const rows = /^(\d+):(\d+)$/.exec(local);
  if (rows) return area(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, lastColumn - 1);
  const columns = /^([A-Z]+):([A-Z]+)$/.exec(local);
  return columns ? area(0, lastRow - 1, columnOf(columns[1] ?? ''), columnOf(columns[2] ?? '')) : null;
}

function area(fromRow: number, toRow: number, fromColumn: number, toColumn: number): EventArea {
  return {
    firstRow: fromRow,
    rows: toRow - fromRow + 1,
    firstColumn: fromColumn,
    columns: toColumn - fromColumn + 1,
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
