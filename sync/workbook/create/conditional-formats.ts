import { columnLetters } from '../../../shared/cells/address.ts';
import type { SheetColumn } from '../../../shared/workbook/sheet-table.ts';
import { differentialStyles } from './styles-part.ts';

const marks = [
  { mark: '✔', style: differentialStyles.inOrder },
  { mark: '⚠', style: differentialStyles.warning },
  { mark: '✖', style: differentialStyles.error },
] as const;

/** Colours a control cell by its first character, so that a row shows its state without the add-in. */
export function conditionalFormats(columns: readonly SheetColumn[], lastRow: number): string {
  return columns
    .map((column, position) => {
      if (!column.marks) return '';
      const letters = columnLetters(position);
      const rules = marks.map(
        ({ mark, style }, index) =>
          `<cfRule type="beginsWith" dxfId="${style}" priority="${index + 1}" operator="beginsWith" text="${mark}">` +
          `<formula>LEFT(${letters}2,1)="${mark}"</formula></cfRule>`,
      );
      return `<conditionalFormatting sqref="${letters}2:${letters}${lastRow}">${rules.join('')}</conditionalFormatting>`;
    })
    .join('');
}
