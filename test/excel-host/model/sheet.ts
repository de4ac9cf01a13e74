import { HostError } from '../wire/host-error.ts';
import type { WireRecord } from '../wire/wire-value.ts';
import { type Area, between, lastColumn, lastRow } from './area.ts';
import type { ColumnFilter } from './column-filter.ts';
import { ConditionalFormats } from './conditional-format.ts';
import { Grid } from './grid.ts';
import { HeldArea, type Shift } from './held-area.ts';
import { shiftPainted } from './painted-areas.ts';
import { Validations } from './validation.ts';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** What a protected sheet still allows, and the password that opens it again. */
export interface Protection {
  readonly options: WireRecord;
  readonly password: string;
}

/** One worksheet: its cells, and everything that lies on them. */
export class Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility = 'Visible';
  tabColor = '';
  protection: Protection | null = null;
  frozen: Area | null = null;
  /** The workbook's own: days count from 1904. */
  readonly date1904: boolean;
  readonly grid = new Grid();
  readonly validations = new Validations();
  readonly conditionalFormats = new ConditionalFormats();
  readonly held = new Set<HeldArea>();
  tables: readonly Table[] = [];
  hiddenRows: ReadonlySet<number> = new Set();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();

  constructor(id: string, name: string, date1904: boolean) {
    this.id = id;
    this.date1904 = date1904;
    this.name = name;
  }

  /** Moves all that lies on the cells along with them; the cells themselves move in the grid. */
  shift(shift: Shift): void {
    for (const held of this.held) held.shift(shift);
    this.validations.list = shiftPainted(this.validations.list, shift);
    this.conditionalFormats.list = shiftPainted(this.conditionalFormats.list, shift);
  }
}

/** The widths and heights of a new sheet, in points, as Excel gives them. */
export const standardSize = { columnWidth: 48, rowHeight: 15 } as const;

/** A table: its whole area moves with its cells; its columns keep their ids when they move. */
export class Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  readonly held: HeldArea;
  columnIds: readonly number[];
  showHeaders = true;
  showTotals = false;
  showFilterButton = true;
  showBandedRows = true;
  showBandedColumns = false;
  highlightFirstColumn = false;
  highlightLastColumn = false;
  style = 'TableStyleMedium2';
  readonly filters = new Map<number, ColumnFilter>();
  /** What the columns are called while their headers are hidden, by id. */
  readonly hiddenNames = new Map<number, string>();
  #lastColumnId: number;

  constructor(id: string, name: string, sheet: Sheet, area: Area) {
    this.id = id;
    this.name = name;
    this.sheet = sheet;
    this.held = new HeldArea(area);
    this.columnIds = Array.from({ length: area.columns }, (_, index) => index + 1);
    this.#lastColumnId = area.columns;
  }

  /** Headers, body and totals, as far as they are shown; a table whose cells are gone is ItemNotFound. */
  get area(): Area {
    if (this.held.area === null) throw new HostError('ItemNotFound');
    return this.held.area;
  }

  get body(): Area {
    const { area } = this;
    return between(
      area.row + (this.showHeaders ? 1 : 0),
      area.column,
      lastRow(area) - (this.showTotals ? 1 : 0),
      lastColumn(area),
    );
  }

  get header(): Area {
    if (!this.showHeaders) throw new HostError('ItemNotFound');
    return { ...this.area, rows: 1 };
  }

  get totals(): Area {
    if (!this.showTotals) throw new HostError('ItemNotFound');
    return { ...this.area, row: lastRow(this.area), rows: 1 };
  }

  columnName(index: number): string {
    if (!this.showHeaders) return this.hiddenNames.get(this.columnIds[index] ?? 0) ?? '';
    return String(this.sheet.grid.get(this.area.row, this.area.column + index).value);
  }

  newColumnId(): number {
    this.#lastColumnId += 1;
    return this.#lastColumnId;
  }
}
