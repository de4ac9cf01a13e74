import { parseAddress, splitAddress } from './model/address.ts';
import { type Area, cellCount, lastRow, overlaps, sheetSize } from './model/area.ts';
import type { Author, Means } from './model/author.ts';
import type { Cell, CellValue } from './model/cell.ts';
import type { ConditionalFormat } from './model/conditional-format.ts';
import { typedIn } from './model/entering.ts';
import { clearFilters, hideRows, setFilter, valuesFilter } from './model/filtering.ts';
import { protect, unprotect } from './model/protection.ts';
import type { Sheet, Table } from './model/sheet.ts';
import { shownText } from './model/shown-text.ts';
import { sortRows } from './model/sorting.ts';
import { deleteCells, insertCells } from './model/structure.ts';
import { deleteTable, showHeaders, showTotals } from './model/tables.ts';
import { allowsEntry } from './model/validation-check.ts';
import type { Workbook } from './model/workbook.ts';
import { clearCells, type Place, type Restore, writeCells } from './model/writing.ts';
import { HostError } from './wire/host-error.ts';

interface Done {
  readonly place: Place;
  readonly restore: Restore;
}

/**
 * What a person does to the open workbook. Addresses are as people write them (`B3`, `Acties!B3:C9`),
 * without a sheet on the active one. Each deed raises the events that Excel raises for it.
 */
export class Person {
  readonly #workbook: Workbook;
  readonly #by: Author;
  readonly #acted: () => void;
  readonly #done: Done[] = [];

  constructor(workbook: Workbook, by: Author, acted: () => void) {
    this.#workbook = workbook;
    this.#by = by;
    this.#acted = acted;
  }

  #place(address: string): Place {
    const { sheet, local } = splitAddress(address);
    const on = sheet === undefined ? this.#workbook.active : this.#workbook.sheet(sheet);
    return this.#placeOn(on, parseAddress(local));
  }

  #placeOn(sheet: Sheet, area: Area, means?: Means): Place {
    const by = means === undefined ? this.#by : { ...this.#by, means };
    return { workbook: this.#workbook, sheet, area, by };
  }

  #do(place: Place, deed: () => Restore): void {
    this.#done.push({ place, restore: deed() });
    this.#acted();
  }

  /**
   * Types into one cell. Excel checks the cell's validation and, with a Stop alert, does not take what
   * does not fit: then nothing changes and this says `refused`.
   */
  type(address: string, value: CellValue): 'entered' | 'refused' {
    const place = this.#place(address);
    const entry = typedIn(this.#workbook)(value, '');
    if (value !== '' && !allowsEntry(this.#workbook, place.sheet, place.area, entry.value)) return 'refused';
    this.#do(place, () => writeCells(place, [[value]], typedIn(this.#workbook)));
    return 'entered';
  }

  /** Picks a value from the list of a cell. */
  pick(address: string, value: string): void {
    const { sheet, area } = this.#place(address);
    const place = this.#placeOn(sheet, area, 'list-pick');
    this.#do(place, () => writeCells(place, [[value]], typedIn(this.#workbook)));
  }

  /** Pastes a block: never checked against the validations, and it takes them away. */
  paste(address: string, rows: readonly (readonly CellValue[])[]): void {
    const { sheet, area } = this.#place(address);
    const block = this.#placeOn(sheet, { ...area, rows: rows.length, columns: rows[0]?.length ?? 0 });
    this.#do(block, () => writeCells(block, rows, typedIn(this.#workbook)));
    sheet.validations.clear([block.area]);
  }

  /** Drags the first row of an area down over its other rows; those that are hidden stay as they are. */
  fillDown(address: string): void {
    const { sheet, area } = this.#place(address);
    const [first = []] = sheet.grid.read(area);
    const values = first.map((cell) => cell.formula ?? cell.value);
    const copies = new Map(first.map(({ format: _, ...copy }) => [copy.formula ?? copy.value, copy]));
    const hidden = Array.from({ length: area.rows }, (_, down) => sheet.hiddenRows.has(area.row + down));
    const rows = hidden.map((isHidden) => (isHidden ? values.map(() => null) : values));
    const place = this.#placeOn(sheet, area, hidden.includes(true) ? 'fill-beside-hidden-rows' : 'drag');
    // The row that is dragged stays itself; the others are filled.
    const filled = this.#placeOn(sheet, { ...area, row: area.row + 1, rows: area.rows - 1 }, place.by.means);
    this.#do(filled, () => writeCells(filled, rows.slice(1), (value) => copies.get(value) ?? { value }));
  }

  /** The Delete key: contents go, formats stay. */
  clear(address: string): void {
    const place = this.#place(address);
    const before = place.sheet.grid.read(place.area);
    this.#do(place, () => {
      clearCells(place, 'Contents');
      return () => place.sheet.grid.paste(place.area, before);
    });
  }

  /** Takes back the last deed; the cells that come back are told as edited. */
  undo(): void {
    const last = this.#done.pop();
    if (last === undefined) return;
    last.restore();
    const { sheet, area } = last.place;
    const single = sheet.grid.get(area.row, area.column).value;
    this.#workbook.raise({
      kind: 'cells-changed',
      sheet,
      area,
      changeType: 'RangeEdited',
      shift: 'None',
      ...(cellCount(area) === 1 ? { single: { before: '', after: single } } : {}),
      by: { ...this.#by, means: 'undo' },
    });
    this.#acted();
  }

  /** Whole sheet rows, by the numbers beside them. */
  insertRows(sheet: string, first: number, count = 1): void {
    const place = this.#rows(sheet, first, count);
    this.#do(place, () => insertCells(place, 'Down'));
  }

  deleteRows(sheet: string, first: number, count = 1): void {
    const place = this.#rows(sheet, first, count);
    this.#do(place, () => deleteCells(place, 'Up'));
  }

  #rows(sheet: string, first: number, count: number): Place {
    const area = { row: first - 1, column: 0, rows: count, columns: sheetSize.columns };
    return this.#placeOn(this.#workbook.sheet(sheet), area);
  }

  /** Rows of a table's body, counted from 0: the cells beside the table stay where they are. */
  insertTableRows(table: string, index: number, count = 1): void {
    const place = this.#tableRows(table, index, count);
    this.#do(place, () => insertCells(place, 'Down'));
  }

  deleteTableRows(table: string, index: number, count = 1): void {
    const place = this.#tableRows(table, index, count);
    this.#do(place, () => deleteCells(place, 'Up'));
  }

  #tableRows(name: string, index: number, count: number): Place {
    const { sheet, body } = this.#workbook.table(name);
    return this.#placeOn(sheet, { ...body, row: body.row + index, rows: count });
  }

  sort(tableName: string, header: string, ascending = true): void {
    const table = this.#workbook.table(tableName);
    const key = this.#column(table, header);
    const place = this.#placeOn(table.sheet, table.body);
    this.#do(place, () => sortRows(place, [{ key, ascending }]));
  }

  filter(tableName: string, header: string, values: readonly string[]): void {
    const table = this.#workbook.table(tableName);
    const id = table.columnIds[this.#column(table, header)];
    if (id !== undefined) setFilter(this.#workbook, table, id, valuesFilter(values));
  }

  clearFilters(tableName: string): void {
    clearFilters(this.#workbook, this.#workbook.table(tableName));
  }

  /** Hides rows by hand, or shows them again; by the numbers beside them. */
  hideRows(sheet: string, first: number, count = 1, hidden = true): void {
    const { sheet: on, area } = this.#rows(sheet, first, count);
    hideRows(this.#workbook, on, area, hidden, this.#by);
    this.#acted();
  }

  /** Ticks or unticks "Header Row" of a table's design. */
  showHeaders(tableName: string, shown: boolean): void {
    showHeaders(this.#workbook, this.#workbook.table(tableName), shown, this.#by);
    this.#acted();
  }

  /** Ticks or unticks "Total Row" of a table's design. */
  showTotals(tableName: string, shown: boolean): void {
    showTotals(this.#workbook, this.#workbook.table(tableName), shown, this.#by);
    this.#acted();
  }

  renameHeader(tableName: string, from: string, to: string): void {
    const table = this.#workbook.table(tableName);
    const column = table.header.column + this.#column(table, from);
    const place = this.#placeOn(table.sheet, { ...table.header, column, columns: 1 });
    this.#do(place, () => writeCells(place, [[to]], typedIn(this.#workbook)));
  }

  #column(table: Table, header: string): number {
    const index = table.columnIds.findIndex((_, at) => table.columnName(at) === header);
    if (index < 0) throw new HostError('ItemNotFound');
    return index;
  }

  deleteTable(name: string): void {
    deleteTable(this.#workbook, this.#workbook.table(name), this.#by);
    this.#acted();
  }

  renameSheet(from: string, to: string): void {
    this.#workbook.renameSheet(this.#workbook.sheet(from), to);
  }

  deleteSheet(name: string): void {
    this.#workbook.deleteSheet(this.#workbook.sheet(name), this.#by);
    this.#acted();
  }

  select(address: string): void {
    const { sheet, area } = this.#place(address);
    this.#workbook.select(sheet, area);
    this.#acted();
  }

  protectSheet(name: string, password = ''): void {
    protect(this.#workbook, this.#workbook.sheet(name), {}, password, this.#by);
    this.#acted();
  }

  unprotectSheet(name: string, password = ''): void {
    unprotect(this.#workbook, this.#workbook.sheet(name), password, this.#by);
    this.#acted();
  }

  /** What a person reads in the cells. */
  reads(address: string): readonly (readonly string[])[] {
    const { sheet, area } = this.#place(address);
    return sheet.grid.read(area).map((line) => line.map((cell) => shownText(cell, sheet.date1904)));
  }

  cell(address: string): Cell {
    const { sheet, area } = this.#place(address);
    return sheet.grid.get(area.row, area.column);
  }

  /** The conditional formats over a cell, the most important first. */
  marksOn(address: string): readonly ConditionalFormat[] {
    const { sheet, area } = this.#place(address);
    return sheet.conditionalFormats.over([area]);
  }

  /** The rows that filters and hiding leave to be seen, of a table's body, counted from 0. */
  visibleRows(tableName: string): readonly number[] {
    const { sheet, body } = this.#workbook.table(tableName);
    const rows = Array.from({ length: lastRow(body) - body.row + 1 }, (_, index) => index);
    return rows.filter((index) => !sheet.hiddenRows.has(body.row + index));
  }

  /** The table that a cell lies in. */
  tableAt(address: string): Table | undefined {
    const { sheet, area } = this.#place(address);
    return sheet.tables.find((table) => overlaps(table.area, area));
  }
}
