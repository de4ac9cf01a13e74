import { parseRange, rangeText } from '../read/cell-reference.ts';
import { withAttribute } from './tag-attributes.ts';
import type { OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

const rangedElements = new Set(['table', 'autoFilter', 'sortState', 'sortCondition']);

/**
 * A table's part with another last row: its range, its filter and how it was sorted last. Whatever
 * ended at the old last row ends at the new one.
 */
export class TableRewrite implements XmlRewrite {
  readonly #part: string;
  readonly #from: number;
  readonly #to: number;

  constructor(part: string, fromRow: number, toRow: number) {
    this.#part = part;
    this.#from = fromRow;
    this.#to = toRow;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    const reference = tag.attributes['ref'];
    if (reference === undefined || !rangedElements.has(tag.name)) return;
    const range = parseRange(reference, this.#part);
    if (range.lastRow !== this.#from) return;
    const changed = rangeText({ ...range, lastRow: this.#to });
    splicer.replace(tag.start, tag.end, withAttribute(splicer.raw(tag.start, tag.end), 'ref', changed));
  }
}
