/**
 * A hint that something may have happened in the sheet that concerns the table: a reason to look, and never what
 * stands there. Excel leaves events out and names other cells than those that changed (OfficeDev/office-js 420,
 * 728, 1110). Rows and columns count from 0.
 */
export type SheetEvent =
  | ({
      readonly kind: 'edited';
      /** A co-author's: it is shown, and the co-author's own add-in writes. */
      readonly remote: boolean;
    } & EventArea)
  | ({ readonly kind: 'selected' } & EventArea)
  /** Rows or columns came, went or changed places, or there is no telling: everything is read again. */
  | { readonly kind: 'look-again'; readonly remote: boolean };

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
  tell: (event: SheetEvent) => void,
): Promise<WatchedSheet> {
  const { workbook } = context;
  const sheet = workbook.worksheets.getItem(sheetId);
  const { protection } = sheet;
  protection.load('protected');
  const supports = (version: string) => Office.context.requirements.isSetSupported('ExcelApi', version);
  const lookAgain = async () => tell({ kind: 'look-again', remote: false });
  const registered: { remove(): void; readonly context: OfficeExtension.ClientRequestContext }[] = [
    sheet.onChanged.add(async (event) => {
      const told = changeOf(event);
      if (told !== null) tell(told);
    }),
    sheet.onSelectionChanged.add(async ({ address }) => {
      const area = areaOf(address);
      if (area !== null) tell({ kind: 'selected', ...area });
    }),
    sheet.onActivated.add(lookAgain),
    workbook.tables.onDeleted.add(lookAgain),
    workbook.worksheets.onDeleted.add(lookAgain),
  ];
  if (supports('1.10')) {
    registered.push(
      sheet.onRowSorted.add(async ({ source }) => tell({ kind: 'look-again', remote: source === 'Remote' })),
    );
  }
  if (supports('1.14')) registered.push(sheet.onProtectionChanged.add(lookAgain));
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
  const area = event.changeType === 'RangeEdited' ? areaOf(event.address) : null;
  return area === null ? { kind: 'look-again', remote } : { kind: 'edited', ...area, remote };
}

export interface EventArea {
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
