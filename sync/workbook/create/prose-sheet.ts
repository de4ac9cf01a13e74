import { columnLetters } from '../../../shared/cells/address.ts';
import type { NamedList, SheetPage } from '../../../shared/workbook/sheet-table.ts';
import { cellElement } from './cell-xml.ts';
import { rowHeight } from './row-height.ts';
import { cellStyles } from './styles-part.ts';
import { columnWidths, fitToPage } from './table-sheet.ts';

const worksheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
/** In points. */
const titleHeight = 24;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A page of wrapped text; a title runs on over the columns beside it. */
export function pageSheet(page: SheetPage): string {
  const rows = page.rows.map((cells, index) => {
    const elements = cells.map(({ text, style }, position) =>
      cellElement(`${columnLetters(position)}${index + 1}`, cellStyles[style], { kind: 'text', text }),
    );
    const wrapped = cells.map(({ text, style }) => (style === 'pageTitle' ? '' : text));
    const height = cells.some(({ style }) => style === 'pageTitle')
      ? titleHeight
      : rowHeight(wrapped, page.widths);
    return `<row r="${index + 1}" ht="${height}">${elements.join('')}</row>`;
  });
  return [
    declaration,
    worksheet,
    fitToPage,
    '<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>',
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnWidths(page.widths),
    `<sheetData>${rows.join('')}</sheetData>`,
    '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>',
    '</worksheet>',
  ].join('');
}

/** The dropdowns' values, one list to a column from row 1 on. */
export function listsSheet(lists: readonly NamedList[]): string {
  const height = Math.max(1, ...lists.map((list) => list.values.length));
  const rows = Array.from({ length: height }, (_, index) => {
    const cells = lists.map((list, position) => {
      const text = list.values[index];
      if (text === undefined) return '';
      return cellElement(`${columnLetters(position)}${index + 1}`, cellStyles.general, {
        kind: 'text',
        text,
      });
    });
    return `<row r="${index + 1}">${cells.join('')}</row>`;
  });
  return `${declaration}${worksheet}<sheetData>${rows.join('')}</sheetData></worksheet>`;
}
