import { columnOfCell, rowOf } from '../read/cell-reference.ts';
import type { CloseTag, OpenTag, Span } from './xml-splicer.ts';

/** A formula's element. */
export interface SeenFormula extends Span {
  readonly text: string;
  /** The number that shared formulas are known by; `undefined` for a formula of its own. */
  readonly shared: string | undefined;
}

/** A cell's element as it stands in the sheet. */
export interface SeenCell extends Span {
  readonly column: number;
  readonly style: number;
  readonly formula: SeenFormula | null;
  /** It shows something, or would once calculated. */
  readonly filled: boolean;
}

/** Follows the cells of a sheet from tag to tag, with or without their own references. */
export class SheetCells {
  row = 0;
  #rowText = '0';
  #column = -1;
  #style = 0;
  #start = 0;
  #inCell = false;
  #filled = false;
  #formula: SeenFormula | null = null;
  #formulaText: string | null = null;
  #formulaTag: OpenTag | null = null;

  /** Without a number a row follows the one before it. */
  openRow(tag: OpenTag): void {
    const number = tag.attributes['r'] ?? '';
    this.row = number === '' ? this.row + 1 : rowOf(number);
    this.#rowText = String(this.row);
    this.#column = -1;
  }

  open(tag: OpenTag): void {
    switch (tag.name) {
      case 'c': {
        // Where the reader finds it, however it is called: what is written there takes its place.
        this.#column = columnOfCell(tag.attributes['r'] ?? '', this.#rowText, this.#column);
        this.#style = Number(tag.attributes['s'] ?? 0);
        this.#start = tag.start;
        this.#inCell = true;
        this.#filled = false;
        this.#formula = null;
        break;
      }
      case 'f':
        this.#filled = true;
        this.#formulaText = '';
        this.#formulaTag = tag;
        break;
    }
  }

  text(text: string): void {
    if (this.#formulaText !== null) this.#formulaText += text;
    else if (this.#inCell && text.trim() !== '') this.#filled = true;
  }

  /** The cell that ends here, if one does. */
  close(tag: CloseTag): SeenCell | null {
    if (tag.name === 'f' && this.#formulaTag !== null) {
      const { start, attributes } = this.#formulaTag;
      const shared = attributes['t'] === 'shared' ? attributes['si'] : undefined;
      this.#formula = { start, end: tag.end, text: this.#formulaText ?? '', shared };
      this.#formulaText = null;
      this.#formulaTag = null;
    }
    if (tag.name !== 'c') return null;
    this.#inCell = false;
    return {
      start: this.#start,
      end: tag.end,
      column: this.#column,
      style: this.#style,
      formula: this.#formula,
      filled: this.#filled,
    };
  }
}
