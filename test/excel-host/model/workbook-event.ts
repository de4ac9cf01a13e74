import type { Area } from './area.ts';
import type { Author } from './author.ts';
import type { CellValue } from './cell.ts';
import type { Sheet, Table } from './sheet.ts';

/** Microsoft: "Excel.DataChangeType". */
export type ChangeType =
  | 'RangeEdited'
  | 'RowInserted'
  | 'RowDeleted'
  | 'ColumnInserted'
  | 'ColumnDeleted'
  | 'CellInserted'
  | 'CellDeleted';

export type ShiftName = 'None' | 'ShiftCellDown' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellLeft';

export interface CellsChanged {
  readonly kind: 'cells-changed';
  readonly sheet: Sheet;
  readonly area: Area;
  readonly changeType: ChangeType;
  readonly shift: ShiftName;
  /** The whole rows by which a table grew over what was written below it. */
  readonly grown?: Area;
  /** Only of a change of one cell. */
  readonly single?: { readonly before: CellValue; readonly after: CellValue };
  readonly by: Author;
}

/** Everything that happens to a workbook and that an add-in can hear of. */
export type WorkbookEvent =
  | CellsChanged
  | { readonly kind: 'format-changed'; readonly sheet: Sheet; readonly area: Area; readonly by: Author }
  | { readonly kind: 'rows-sorted'; readonly sheet: Sheet; readonly area: Area; readonly by: Author }
  | {
      readonly kind: 'rows-hidden';
      readonly sheet: Sheet;
      readonly area: Area;
      readonly hidden: boolean;
      readonly by: Author;
    }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly area: Area; readonly before: Table | null }
  | { readonly kind: 'activated'; readonly sheet: Sheet; readonly from: Sheet }
  | { readonly kind: 'sheet-added'; readonly sheet: Sheet; readonly by: Author }
  | { readonly kind: 'sheet-deleted'; readonly sheet: Sheet; readonly by: Author }
  | { readonly kind: 'table-added'; readonly table: Table; readonly by: Author }
  | { readonly kind: 'table-deleted'; readonly table: Table; readonly by: Author }
  | {
      readonly kind: 'protection-changed';
      readonly sheet: Sheet;
      readonly protected: boolean;
      readonly by: Author;
    };
