import { cellAddress } from '../../../shared/cells/address.ts';
import type { RawCell } from '../../../shared/cells/raw-table.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { partParser, textPieces, type XmlAttributes, type XmlHandlers } from '../package/xml.ts';
import { columnCount, columnOf, lastRow, rowOf } from './cell-reference.ts';
import type { CellValues } from './cell-values.ts';
import { plainRow } from './plain-row.ts';
import { sheetStretches } from './sheet-stretches.ts';
import type { SheetEntry } from './workbook-part.ts';

/** Hears the cells of a sheet from top left to bottom right, each once; empty ones are not told. */
export interface SheetListener {
  /** Whether the cell matters: what does not is skipped without being read. */
  wants(row: number, column: number): boolean;
  cell(row: number, column: number, cell: RawCell): void;
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
  #inValue = false;
  #inPhonetic = false;
  #type = 'n';
  #style: string | undefined;
  #value = '';
  #formula = false;

  constructor(sheet: SheetEntry, values: CellValues, listener: SheetListener) {
    this.#sheet = sheet;
    this.#values = values;
    this.#listener = listener;
  }

  readonly #where = (): string => `${this.#sheet.name}!${cellAddress(this.#row, this.#column)}`;

  open(name: string, attributes: XmlAttributes): void {
    if (!this.#inSheetData) {
      if (name === 'sheetData') this.#inSheetData = true;
      return;
    }
    switch (name) {
      case 'c':
        this.#openCell(attributes);
        break;
      case 'v':
        this.#inValue = this.#wanted;
        break;
      case 't':
        this.#inValue = this.#wanted && !this.#inPhonetic;
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
    if (this.#inValue) this.#value += piece;
  }

  close(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.#inValue = false;
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
      this.#tell(this.#values.read(cell, this.#where));
    }
    return true;
  }

  /** Without a number a row follows the one before it. */
  #openRow(number: string | undefined): void {
    const row = number === undefined ? this.#row + 1 : rowOf(number);
    if (row < 1 || row > lastRow) this.#refusePlace(`${number ?? row}`);
    if (row <= this.#row) throw new Refusal('repeated-cell', `${this.#sheet.name}!${row}:${row}`);
    this.#startRow(row);
  }

  #startRow(row: number): void {
    this.#row = row;
    this.#rowText = String(row);
    this.#column = -1;
  }

  /** Without a reference a cell follows the one before it. */
  #openCell(attributes: XmlAttributes): void {
    const reference = attributes['r'];
    const before = this.#column;
    const column = reference === undefined ? before + 1 : this.#columnIn(reference);
    if (column >= columnCount || this.#row === 0) this.#refusePlace(reference ?? 'XFE');
    this.#column = column;
    if (column <= before) throw new Refusal('repeated-cell', this.#where());
    this.#wanted = this.#listener.wants(this.#row, column);
    if (!this.#wanted) return;
    this.#type = attributes['t'] ?? 'n';
    this.#style = attributes['s'];
    this.#value = '';
    this.#formula = false;
  }

  /** The column of a reference, which must say the row that it stands in. */
  #columnIn(reference: string): number {
    const column = columnOf(reference);
    const letters = column < 26 ? 1 : column < 702 ? 2 : 3;
    const fits = reference.length === letters + this.#rowText.length && reference.endsWith(this.#rowText);
    if (column < 0 || !fits) this.#refusePlace(reference);
    return column;
  }

  #refusePlace(reference: string): never {
    const place = reference.slice(0, 20);
    throw new Refusal('cell-out-of-range', `${this.#sheet.name}!${place}`, { reference: place });
  }

  #closeCell(): void {
    this.#wanted = false;
    this.#tell(
      this.#values.read(
        { type: this.#type, style: this.#style, value: this.#value, formula: this.#formula },
        this.#where,
      ),
    );
  }

  #tell(cell: RawCell | undefined): void {
    if (cell !== undefined) this.#listener.cell(this.#row, this.#column, cell);
  }
}

/**
 * Reads a sheet's cells, piece by piece. Positions are checked for every cell, wanted or not, so that
 * a cell beyond XFD1048576, twice or out of order is a `Refusal` that names it.
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
