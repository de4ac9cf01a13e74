import type { RawHeader } from '../../shared/cells/raw-table.ts';

/** A table in the workbook and where it stands; rows and columns count from 0, as Office.js does. */
export interface TablePlace {
  readonly tableId: string;
  readonly tableName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** How far from sight its sheet is: 0 shown, 1 hidden, 2 hidden such that only a program shows it. */
  readonly hidden: 0 | 1 | 2;
  /** The first row of the body. */
  readonly firstRow: number;
  /** Those of the body alone. */
  readonly rows: number;
  readonly firstColumn: number;
  readonly headers: readonly RawHeader[];
  /** Whether the row of headers shows; hidden, the row above the body is no part of the table. */
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
}

/**
 * Where every table of the workbook stands; two syncs. Each is asked for by itself and where it may be gone:
 * one that vanishes meanwhile, or hides its headers, hides no other.
 */
export async function readPlaces(context: Excel.RequestContext): Promise<readonly TablePlace[]> {
  const { tables } = context.workbook;
  tables.load('items/id,items/showHeaders');
  await context.sync();
  const asked = tables.items.map(({ id, showHeaders }) => {
    const table = tables.getItemOrNullObject(id);
    return { table, placeOf: askPlace(table, showHeaders) };
  });
  if (asked.length > 0) await context.sync();
  return asked.flatMap(({ table, placeOf }) => (table.isNullObject ? [] : [placeOf()]));
}

/**
 * Asks where a table stands; the function gives it after the next sync, unless the table is a null object by
 * then. A table that hides its headers has no range of headers, and one without rows may have no body: both are
 * told by its whole range, and hidden headers by the names of its columns. Sources: OfficeDev/office-js 134, 2409.
 *
 * @param shownBefore whether its headers showed when it was last looked at; where that changed, it has none here
 */
export function askPlace(table: Excel.Table, shownBefore: boolean): () => TablePlace {
  table.load('id,name,showHeaders,showTotals');
  const { worksheet, columns } = table;
  worksheet.load('id,name,visibility');
  const whole = table.getRange();
  whole.load('rowIndex,columnIndex,rowCount');
  const top = whole.getRow(0);
  if (shownBefore) top.load('values');
  else columns.load('items/name');
  return () => {
    const above = table.showHeaders ? 1 : 0;
    const headers = shownBefore ? (top.values[0] ?? []) : columns.items.map(({ name }) => name);
    return {
      tableId: table.id,
      tableName: table.name,
      sheetId: worksheet.id,
      sheetName: worksheet.name,
      hidden: worksheet.visibility === 'Visible' ? 0 : worksheet.visibility === 'Hidden' ? 1 : 2,
      firstRow: whole.rowIndex + above,
      rows: Math.max(0, whole.rowCount - above - (table.showTotals ? 1 : 0)),
      firstColumn: whole.columnIndex,
      headers: table.showHeaders === shownBefore ? headersOf(headers, whole.columnIndex) : [],
      showsHeaders: table.showHeaders,
      showsTotals: table.showTotals,
    };
  };
}

/** Headers as texts, from a row of values that begins in a column. */
export function headersOf(values: readonly unknown[], firstColumn: number): readonly RawHeader[] {
  return values.map((value, index) => ({ text: String(value), column: firstColumn + index }));
}

/** How many rows the whole table takes, with so many in its body. */
export function heightOf(
  { rows, showsHeaders, showsTotals }: Pick<TablePlace, 'rows' | 'showsHeaders' | 'showsTotals'>,
  more = 0,
): number {
  return rows + more + (showsHeaders ? 1 : 0) + (showsTotals ? 1 : 0);
}

/** The same table at the same place, under the same headers. */
export function samePlace(a: TablePlace, b: TablePlace): boolean {
  return (
    a.tableId === b.tableId &&
    a.firstRow === b.firstRow &&
    a.firstColumn === b.firstColumn &&
    a.sheetName === b.sheetName &&
    a.headers.length === b.headers.length &&
    a.headers.every(({ text }, index) => text === b.headers[index]?.text)
  );
}
