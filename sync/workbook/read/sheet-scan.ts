import type { RawCell } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { partParser, textPieces, type XmlAttributes, type XmlHandlers } from '../package/xml.ts';
import {
  type CellRange,
  columnCount,
  lastRow,
  placeOf,
  rangeOf,
  rowOf,
  usualColumn,
} from './cell-reference.ts';
import { type CellValues, type StoredCell, unreadableCell } from './cell-values.ts';
import { plainRow } from './plain-row.ts';
import { sheetStretches } from './sheet-stretches.ts';
import type { SheetEntry } from './workbook-part.ts';

/** Hears the cells of a sheet, row after row; empty ones are not told. */
export interface SheetListener {
  /** Whether the cell matters: what does not is skipped without being read. */
  wants(row: number, column: number): boolean;
  /** Whether it matters what the formats of a column make of its cells; absent: it does. */
  asShown?(column: number): boolean;
  /** Of a row from left to right, unless the file has them otherwise. A cell that stands twice is told twice. */
  cell(row: number, column: number, cell: RawCell): void;
  /** Cells that are merged into one; told after the last row. */
  merged?(range: CellRange): void;
  /** Whether the rest of the sheet may be left unread. */
  enough?(): boolean;
}

/** Where the scan stands, and the cell that is being read. */
class SheetScan implements XmlHandlers {
  readonly #sheet: SheetEntry;
  readonly #values: CellValues;
  readonly #listener: SheetListener;
  #row = 0;
  #rowText = '0';
  #column = -1;
  #inSheetData = false;
  #wanted = false;
  #misplaced = false;
  #reading: 'value' | 'text' | null = null;
  #inPhonetic = false;
  #type = 'n';
  #style: string | undefined;
  #value = '';
  /** Of `<is>`; `null` where there is none. */
  #text: string | null = null;
  #formula = false;

  constructor(sheet: SheetEntry, values: CellValues, listener: SheetListener) {
    this.#sheet = sheet;
    this.#values = values;
    this.#listener = listener;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#inSheetData) {
      if (name === 'sheetData') this.#inSheetData = true;
      else if (name === 'mergeCell') this.#merge(rangeOf(attributes['ref'] ?? ''));
      return;
    }
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#reading = this.#wanted ? 'value' : null;
        break;
      case 't':
        if (this.#wanted && !this.#inPhonetic) this.#reading = 'text';
        break;
      case 'is':
        this.#text ??= '';
        break;
      case 'f':
        this.#formula = true;
        break;
      case 'row':
        this.#openRow(attributes['r']);
        break;
      case 'rPh':
        this.#inPhonetic = true;
        break;
    }
  }

  text(piece: string): void {
    if (this.#reading === 'value') this.#value += piece;
    else if (this.#reading === 'text') this.#text = (this.#text ?? '') + piece;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#reading = null;
        break;
      case 'c':
        if (this.#wanted) this.#closeCell();
        break;
      case 'rPh':
        this.#inPhonetic = false;
        break;
      case 'sheetData':
        this.#inSheetData = false;
        break;
    }
  }

  #merge(range: CellRange | null): void {
    if (range !== null) this.#listener.merged?.(range);
  }

  enough(): boolean {
    return this.#listener.enough?.() ?? false;
  }

  /** Whether this row, which stands next, was read: one in unusual words, or out of place, is for the parser. */
  took(row: number, text: string): boolean {
    if (!this.#inSheetData || row <= this.#row || row > lastRow) return false;
    const cells = plainRow(text, row, (column) => this.#listener.wants(row, column));
    if (cells === null) return false;
    this.#startRow(row);
    for (const cell of cells) {
      this.#column = cell.column;
      this.#tell(this.#read(cell));
    }
    return true;
  }

  #read(cell: StoredCell): RawCell | undefined {
    return this.#values.read(cell, this.#listener.asShown?.(this.#column) ?? true);
  }

  /** Without a number a row follows the one before it. */
  #openRow(number: string | undefined): void {
    const row = number === undefined || number === '' ? this.#row + 1 : rowOf(number);
    if (row < 1 || row > lastRow) {
      const reference = (number ?? `${row}`).slice(0, 20);
      throw new Refusal('row-out-of-range', `${this.#sheet.name}!${reference}`, { reference });
    }
    if (row <= this.#row) throw new Refusal('repeated-row', `${this.#sheet.name}!${row}:${row}`);
    this.#startRow(row);
  }

  #startRow(row: number): void {
    this.#row = row;
    this.#rowText = String(row);
    this.#column = -1;
  }

  /**
   * Without a reference a cell follows the one before it, and so does one of which the reference is none. What
   * stands in such a cell, or in one of another row, is nothing that can be relied on.
   */
  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'] ?? '';
    let column = usualColumn(reference, this.#rowText);
    this.#misplaced = false;
    if (column < 0) {
      const place = placeOf(reference);
      column = place?.column ?? this.#column + 1;
      this.#misplaced = reference !== '' && place?.row !== this.#row;
    }
    this.#wanted = false;
    // Beyond the last column nothing of a list can stand.
    if (column >= columnCount || this.#row === 0) return;
    this.#column = column;
    this.#wanted = this.#listener.wants(this.#row, column);
    if (!this.#wanted) return;
    this.#type = attributes['t'] ?? 'n';
    this.#style = attributes['s'];
    this.#value = '';
    this.#text = null;
    this.#formula = false;
  }

  #closeCell(): void {
    this.#wanted = false;
    const text = this.#text;
    const isInline = text !== null && (this.#type === 'inlineStr' || this.#value === '');
    const cell = this.#read({
      type: isInline ? 'inlineStr' : this.#type,
      style: this.#style,
      value: isInline ? text : this.#value,
      formula: this.#formula,
    });
    this.#tell(cell !== undefined && this.#misplaced ? unreadableCell(cell) : cell);
  }

  #tell(cell: RawCell | undefined): void {
    if (cell !== undefined) this.#listener.cell(this.#row, this.#column, cell);
  }
}

/**
 * Reads a sheet's cells, piece by piece. A row that stands beyond the last, twice or out of order is a
 * `Refusal` that names it; a cell never is.
 */
export function scanSheet(
  pkg: WorkbookPackage,
  sheet: SheetEntry,
  values: CellValues,
  listener: SheetListener,
): void {
  const scan = new SheetScan(sheet, values, listener);
  const parser = partParser(sheet.part, scan);
  for (const { text, row } of sheetStretches(textPieces(pkg, sheet.part))) {
    if (row === null || !scan.took(row, text)) parser.write(text);
    if (scan.enough()) return;
  }
  parser.close();
}
