import { columnLetters } from '../../../shared/cells/address.ts';
import type { SheetTable } from '../../../shared/workbook/sheet-table.ts';
import { type Dialect, transitional } from '../package/dialect.ts';
import { attributeText } from './ooxml-text.ts';

/** The table's own part: its range from A1 to `lastRow`, a filter on every column, no stripes. */
export function tablePart(
  table: SheetTable,
  id: number,
  lastRow: number,
  { spreadsheet }: Dialect = transitional,
): string {
  const range = `A1:${columnLetters(table.columns.length - 1)}${lastRow}`;
  const name = attributeText(table.tableName);
  const columns = table.columns.map(
    (column, position) => `<tableColumn id="${position + 1}" name="${attributeText(column.header)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${spreadsheet}"`,
    ` id="${id}" name="${name}" displayName="${name}" ref="${range}" totalsRowShown="0">`,
    `<autoFilter ref="${range}"/>`,
    `<tableColumns count="${columns.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('');
}
