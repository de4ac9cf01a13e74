import { cellAddress } from '../../../shared/cells/address.ts';
import type { SheetCell } from '../../../shared/cells/sheet-cell.ts';
import { cellElement } from '../create/cell-xml.ts';
import { elementText } from '../create/ooxml-text.ts';
import { refuseLongText } from '../create/table-sheet.ts';
import { Refusal } from '../package/problem.ts';
import { type CellRange, lastRow as lastSheetRow } from '../read/cell-reference.ts';
import { type Growth, grownRanges } from './ranges.ts';
import { SharedFormulas } from './shared-formulas.ts';
import { type SeenCell, SheetCells } from './sheet-cells.ts';
import { withAttribute, withoutAttribute } from './tag-attributes.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** Cells to put in one row, by the sheet's own column (0-based). */
export interface RowTarget {
  readonly row: number;
  readonly cells: ReadonlyMap<number, SheetCell>;
}

export interface SheetChange {
  readonly sheetName: string;
  /** The table's rows without header and totals. */
  readonly rows: CellRange;
  /** In ascending order; rows past the table's last one lengthen it. */
  readonly targets: Iterable<RowTarget>;
  /** The table's name where a total row stands below its data: no row can come there. */
  readonly totalsRowOf: string | null;
  /** Formulas of calculated columns, by column: a new row gets them, as it would in Excel. */
  readonly calculated: ReadonlyMap<number, string>;
  /** The style that looks like another and shows a number as a date. */
  readonly dated: (style: number) => number;
}

/** Elements whose `sqref` grows with the table. */
const rangedElements = new Set(['dataValidation', 'conditionalFormatting']);

/**
 * Puts cells in a sheet and leaves everything else as it stands: other cells of a row, its attributes
 * and styles, and whatever lies before and behind the rows. A new row takes the styles of the row
 * above it. Throws a `Refusal` where something stands in the way of a new row.
 */
export class SheetRewrite implements XmlRewrite {
  /** Whether a formula was overwritten, so that the chain of calculations no longer holds. */
  overwroteFormula = false;
  /** The last row of the table once its targets are written. */
  lastRow: number;
  readonly #change: SheetChange;
  readonly #targets: Iterator<RowTarget>;
  readonly #cells = new SheetCells();
  readonly #shared = new SharedFormulas();
  #next: RowTarget | undefined;
  #rowTag: OpenTag | null = null;
  #seen: SeenCell[] = [];
  #styles = new Map<number, number>();
  #inSheetData = false;
  /** The element of an extension (x14) whose `xm:sqref` grows too. */
  #extension: string | null = null;
  #reference: { text: string; readonly start: number } | null = null;

  constructor(change: SheetChange) {
    this.#change = change;
    this.#targets = change.targets[Symbol.iterator]();
    this.lastRow = change.rows.lastRow;
    this.#advance();
  }

  get growth(): Growth {
    return { rows: this.#change.rows, lastRow: this.lastRow };
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    if (tag.name === 'sheetData') this.#inSheetData = true;
    else if (!this.#inSheetData) this.#openOutside(tag, splicer);
    else if (tag.name === 'row') this.#openRow(tag, splicer);
    else {
      this.#cells.open(tag);
      if (tag.name === 'c' && this.#rowTag === null && this.#shared.some) splicer.hold(tag.start);
    }
  }

  text(text: string): void {
    if (this.#inSheetData) this.#cells.text(text);
    else if (this.#reference !== null) this.#reference.text += text;
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name === 'sheetData') this.#closeSheetData(tag, splicer);
    else if (!this.#inSheetData) this.#closeOutside(tag, splicer);
    else if (tag.name === 'row') this.#closeRow(tag, splicer);
    else {
      const cell = this.#cells.close(tag);
      if (cell !== null) this.#closeCell(cell, splicer);
    }
  }

  /**
   * Between targets nothing changes, unless a formula that later cells share was overwritten. The last row
   * before a target, and the table's last one, are seen: new cells take their styles.
   */
  copies(row: number, next: number): boolean {
    if (!this.#inSheetData || this.#shared.some) return false;
    const stop = this.#next?.row ?? Number.POSITIVE_INFINITY;
    return row < next && next < stop && next <= this.#change.rows.lastRow;
  }

  #advance(): void {
    const next = this.#targets.next();
    this.#next = next.done === true ? undefined : next.value;
    if (this.#next === undefined) return;
    const { sheetName, rows, totalsRowOf } = this.#change;
    if (this.#next.row > lastSheetRow) throw new Refusal('rows-over-limit', sheetName);
    if (this.#next.row > rows.lastRow && totalsRowOf !== null)
      throw new Refusal('totals-row', sheetName, { table: totalsRowOf });
    this.lastRow = Math.max(this.lastRow, this.#next.row);
  }

  #openRow(tag: OpenTag, splicer: XmlSplicer): void {
    this.#cells.openRow(tag);
    this.#seen = [];
    this.#insertRowsBefore(this.#cells.row, tag.start, splicer);
    if (this.#next?.row !== this.#cells.row) return;
    splicer.hold(tag.start);
    this.#rowTag = tag;
  }

  #closeCell(cell: SeenCell, splicer: XmlSplicer): void {
    const { rows } = this.#change;
    const inTable = cell.column >= rows.firstColumn && cell.column <= rows.lastColumn;
    if (this.#rowTag !== null && this.#cells.row > rows.lastRow && inTable && cell.filled)
      throw new Refusal('cells-below-table', this.#place(cell.column));
    this.#seen.push(cell);
    if (this.#rowTag !== null) return;
    const formula = this.#ownFormula(cell, splicer);
    if (formula !== null) splicer.replace(cell.start, cell.end, formula);
    splicer.release();
  }

  #closeRow(tag: CloseTag, splicer: XmlSplicer): void {
    const { row } = this.#cells;
    const { rows } = this.#change;
    if (this.#rowTag !== null && this.#next !== undefined) {
      this.#writeRow(this.#rowTag, tag, this.#next, splicer);
      this.#rowTag = null;
      splicer.release();
      this.#advance();
    }
    if (row >= rows.firstRow && row <= rows.lastRow)
      this.#styles = new Map(this.#seen.map((cell) => [cell.column, cell.style]));
  }

  /** A row that exists: its own cells where they are not replaced, the others in their place between them. */
  #writeRow(open: OpenTag, close: CloseTag, target: RowTarget, splicer: XmlSplicer): void {
    const isNew = target.row > this.#change.rows.lastRow;
    const pending = isNew ? this.#wholeRow(target) : new Map(target.cells);
    const pieces: { readonly column: number; readonly text: string }[] = [];
    for (const cell of this.#seen) {
      const replacement = pending.get(cell.column);
      if (isNew && replacement !== undefined) continue;
      pending.delete(cell.column);
      const text =
        replacement === undefined
          ? (this.#ownFormula(cell, splicer) ?? splicer.raw(cell.start, cell.end))
          : this.#overwritten(cell, replacement, splicer);
      pieces.push({ column: cell.column, text });
    }
    const added = [...pending].filter(([, cell]) => cell !== null || isNew);
    for (const [column, cell] of added)
      pieces.push({ column, text: this.#newCell(target.row, column, cell, isNew, splicer.prefix) });
    pieces.sort((a, b) => a.column - b.column);
    const tag = splicer.raw(open.start, open.end);
    // `spans` only tells where cells may be looked for, and no longer holds once there are more.
    const unspanned = added.length > 0 ? withoutAttribute(tag, 'spans') : tag;
    // A height that nobody fixed was fitted to the old text; without one, Excel fits it to the new.
    const fixed = /^(1|true)$/.test(open.attributes['customHeight'] ?? '');
    const start = fixed ? unspanned : withoutAttribute(unspanned, 'ht');
    const cells = pieces.map((piece) => piece.text).join('');
    const text = close.selfClosing
      ? `${start.replace(/\s*\/>$/, '>')}${cells}</${splicer.prefix}row>`
      : `${start}${cells}${splicer.raw(close.start, close.end)}`;
    splicer.replace(open.start, close.end, close.selfClosing && cells === '' ? tag : text);
  }

  /** The rows that the sheet does not store yet and that come before the one at hand. */
  #insertRowsBefore(row: number, position: number, splicer: XmlSplicer): void {
    if (this.#next === undefined || this.#next.row >= row) return;
    splicer.copyTo(position);
    while (this.#next !== undefined && this.#next.row < row) {
      const { row: number } = this.#next;
      const isNew = number > this.#change.rows.lastRow;
      const cells = [...(isNew ? this.#wholeRow(this.#next) : this.#next.cells)]
        .filter(([, cell]) => cell !== null || isNew)
        .sort(([a], [b]) => a - b)
        .map(([column, cell]) => this.#newCell(number, column, cell, isNew, splicer.prefix));
      const { prefix } = splicer;
      if (cells.length > 0) splicer.insert(`<${prefix}row r="${number}">${cells.join('')}</${prefix}row>`);
      this.#advance();
    }
  }

  /** A new row has a cell in every column of the table, for its style or its column's formula. */
  #wholeRow(target: RowTarget): Map<number, SheetCell> {
    const { rows } = this.#change;
    const cells = new Map<number, SheetCell>();
    for (let column = rows.firstColumn; column <= rows.lastColumn; column++)
      cells.set(column, target.cells.get(column) ?? null);
    return cells;
  }

  #newCell(row: number, column: number, cell: SheetCell, isNew: boolean, prefix: string): string {
    const style = this.#styles.get(column) ?? 0;
    const formula = isNew && cell === null ? this.#change.calculated.get(column) : undefined;
    if (formula === undefined) return this.#element(row, column, style, cell, prefix);
    const styled = style === 0 ? '' : ` s="${style}"`;
    return `<${prefix}c r="${cellAddress(row, column)}"${styled}><${prefix}f>${elementText(formula)}</${prefix}f></${prefix}c>`;
  }

  #overwritten(cell: SeenCell, replacement: SheetCell, splicer: XmlSplicer): string {
    const { formula } = cell;
    if (formula !== null) {
      this.overwroteFormula = true;
      if (formula.shared !== undefined && formula.text !== '')
        this.#shared.overwrite(formula.shared, {
          formula: formula.text,
          row: this.#cells.row,
          column: cell.column,
        });
    }
    return this.#element(this.#cells.row, cell.column, cell.style, replacement, splicer.prefix);
  }

  #element(row: number, column: number, style: number, cell: SheetCell, prefix: string): string {
    const address = cellAddress(row, column);
    refuseLongText(cell, this.#change.sheetName, address);
    const shown = cell?.kind === 'date' ? this.#change.dated(style) : style;
    return cellElement(address, shown, cell, prefix);
  }

  /** The cell with its formula written out, where it shared one that has been overwritten. */
  #ownFormula(cell: SeenCell, splicer: XmlSplicer): string | null {
    const { formula } = cell;
    if (formula?.shared === undefined || formula.text !== '') return null;
    const own = this.#shared.writtenOut(formula.shared, this.#cells.row, cell.column);
    if (own === undefined) return null;
    const { prefix } = splicer;
    const element = `<${prefix}f>${elementText(own)}</${prefix}f>`;
    return splicer.raw(cell.start, formula.start) + element + splicer.raw(formula.end, cell.end);
  }

  #closeSheetData(tag: CloseTag, splicer: XmlSplicer): void {
    this.#inSheetData = false;
    if (this.#next === undefined) return;
    if (!tag.selfClosing) {
      this.#insertRowsBefore(lastSheetRow + 1, tag.start, splicer);
      return;
    }
    splicer.replace(tag.start, tag.end, splicer.raw(tag.start, tag.end).replace(/\s*\/>$/, '>'));
    this.#insertRowsBefore(lastSheetRow + 1, tag.end, splicer);
    splicer.insert(`</${splicer.prefix}sheetData>`);
  }

  #openOutside(tag: OpenTag, splicer: XmlSplicer): void {
    const sqref = tag.attributes['sqref'];
    if (rangedElements.has(tag.name) && sqref !== undefined) {
      this.#setRange(tag, 'sqref', sqref, splicer);
    } else if (tag.name === 'dimension') {
      // Optional, and wrong once there are more rows.
      splicer.replace(tag.start, tag.end, tag.selfClosing ? '' : splicer.raw(tag.start, tag.end));
    } else if (tag.name === 'autoFilter' && tag.attributes['ref'] !== undefined) {
      this.#setRange(tag, 'ref', tag.attributes['ref'], splicer);
    } else if (rangedElements.has(localName(tag.name))) {
      this.#extension = tag.name;
    } else if (this.#extension !== null && localName(tag.name) === 'sqref') {
      this.#reference = { text: '', start: tag.end };
      splicer.hold(tag.end);
    }
  }

  #setRange(tag: OpenTag, attribute: string, list: string, splicer: XmlSplicer): void {
    const grown = grownRanges(list, this.growth);
    if (grown !== list)
      splicer.replace(tag.start, tag.end, withAttribute(splicer.raw(tag.start, tag.end), attribute, grown));
  }

  #closeOutside(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name === this.#extension) this.#extension = null;
    if (this.#reference === null || localName(tag.name) !== 'sqref') return;
    const grown = grownRanges(this.#reference.text, this.growth);
    if (grown !== this.#reference.text) splicer.replace(this.#reference.start, tag.start, grown);
    this.#reference = null;
    splicer.release();
  }

  #place(column: number): string {
    return `${this.#change.sheetName}!${cellAddress(this.#cells.row, column)}`;
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
