import type { RawHeader } from '../../shared/cells/raw-table.ts';

/** A table in the workbook and where it stands; rows and columns count from 0, as Office.js does. */
export interface TablePlace {
  readonly tableId: string;
  readonly tableName: string;
  readonly sheetId: string;
  readonly sheetName: string;
  /** The first row of the body. */
  readonly firstRow: number;
  readonly rows: number;
  readonly firstColumn: number;
  readonly headers: readonly RawHeader[];
}

/** Loads where a table stands; `placeOf` gives it after the next sync. */
export function askPlace(table: Excel.Table): () => TablePlace {
  table.load('id,name');
  const { worksheet } = table;
  worksheet.load('id,name');
  const header = table.getHeaderRowRange();
  header.load('values,rowIndex,columnIndex');
  const body = table.getDataBodyRange();
  body.load('rowIndex,rowCount');
  return () => ({
    tableId: table.id,
    tableName: table.name,
    sheetId: worksheet.id,
    sheetName: worksheet.name,
    firstRow: body.rowIndex,
    rows: body.rowCount,
    firstColumn: header.columnIndex,
    headers: headersOf(header.values[0] ?? [], header.columnIndex),
  });
}

/** Headers as texts, from a row of values that begins in a column. */
export function headersOf(values: readonly unknown[], firstColumn: number): readonly RawHeader[] {
  return values.map((value, index) => ({ text: String(value), column: firstColumn + index }));
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
