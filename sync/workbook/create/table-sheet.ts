import { columnLetters } from '../../../shared/cells/address.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import type { ColumnFormat, SheetColumn, SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { type Dialect, transitional } from '../package/dialect.ts';
import { Refusal } from '../package/problem.ts';
import { cellElement } from './cell-xml.ts';
import { conditionalFormats } from './conditional-formats.ts';
import { dataValidations } from './data-validations.ts';
import { longestCellText } from './ooxml-text.ts';
import { rowHeight } from './row-height.ts';
import { cellStyles } from './styles-part.ts';

/** Excel's own limit, the header row included. */
const mostRows = 1_048_576;

/** A chunk that is worth compressing at once, in characters. */
const chunkLength = 65_536;

/** Printed as wide as one page, as long as it takes. */
export const fitToPage = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** The styles that a table's sheet uses. */
export type TableStyle = ColumnFormat | 'header' | 'locked';

/**
 * The sheet of a table from A1 on, piece by piece, its rows read only once; the relation `rId1` is
 * the table. Returns the last row of the table's range (at least 2: a table has a row). A text that
 * is too long for a cell, or a row past the last of a sheet, throws a `Refusal`.
 */
export function* tableSheet(
  table: SheetTable,
  active: boolean,
  styles: Readonly<Record<TableStyle, number>> = cellStyles,
  { spreadsheet, relationships }: Dialect = transitional,
): Generator<string, number> {
  const { columns } = table;
  yield [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${spreadsheet}" xmlns:r="${relationships}">`,
    fitToPage,
    `<sheetViews><sheetView${active ? ' tabSelected="1"' : ''} workbookViewId="0">`,
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnWidths(columns.map((column) => column.width)),
    '<sheetData>',
    headerRow(columns, styles.header),
  ].join('');
  const lastRow = yield* bodyRows(table, styles);
  yield [
    '</sheetData>',
    conditionalFormats(columns, lastRow),
    dataValidations(columns, lastRow),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="8" orientation="landscape" fitToHeight="0"/>',
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>',
  ].join('');
  return lastRow;
}

function* bodyRows(
  table: SheetTable,
  styles: Readonly<Record<TableStyle, number>>,
): Generator<string, number> {
  const letters = table.columns.map((_, position) => columnLetters(position));
  const styleOf = table.columns.map((column) => styles[column.locked ? 'locked' : column.format]);
  const widths = table.columns.map((column) => column.width);
  const rowElement = (row: number, cells: readonly SheetCell[]): string => {
    const elements = letters.map((letter, position) => {
      const address = `${letter}${row}`;
      const cell = cells[position] ?? null;
      refuseLongText(cell, table.sheetName, address);
      return cellElement(address, styleOf[position] ?? cellStyles.general, cell);
    });
    const texts = cells.map((cell) => (cell?.kind === 'text' ? cell.text : ''));
    return `<row r="${row}" ht="${rowHeight(texts, widths)}">${elements.join('')}</row>`;
  };
  let row = 1;
  let chunk = '';
  for (const cells of table.rows) {
    row += 1;
    if (row > mostRows) throw new Refusal('rows-over-limit', table.sheetName);
    chunk += rowElement(row, cells);
    if (chunk.length >= chunkLength) {
      yield chunk;
      chunk = '';
    }
  }
  if (row > 1) {
    yield chunk;
    return row;
  }
  // The one row that a table must have: empty, with the formats that the first real row takes over.
  yield rowElement(2, []);
  return 2;
}

/** Throws a `Refusal` for a text that is longer than a cell can hold: Excel would call the file corrupt. */
export function refuseLongText(cell: SheetCell, sheet: string, address: string): void {
  if (cell?.kind === 'text' && cell.text.length > longestCellText)
    throw new Refusal('text-over-limit', `${sheet}!${address}`, { length: cell.text.length });
}

function headerRow(columns: readonly SheetColumn[], style: number): string {
  const cells = columns.map((column, position) =>
    cellElement(`${columnLetters(position)}1`, style, { kind: 'text', text: column.header }),
  );
  return `<row r="1" ht="32" customHeight="1">${cells.join('')}</row>`;
}

/** The widths of the first columns, in characters. */
export function columnWidths(widths: readonly number[]): string {
  const columns = widths.map(
    (width, position) =>
      `<col min="${position + 1}" max="${position + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}
