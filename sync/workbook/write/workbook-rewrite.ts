import { elementText } from '../create/ooxml-text.ts';
import { type Growth, grownName } from './ranges.ts';
import { withAttribute } from './tag-attributes.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** What may follow `calcPr` in a workbook part (ECMA-376-1, CT_Workbook). */
const afterCalculation = new Set([
  'oleSize',
  'customWorkbookViews',
  'pivotCaches',
  'smartTagPr',
  'smartTagTypes',
  'webPublishing',
  'fileRecoveryPr',
  'webPublishObjects',
  'extLst',
]);

/**
 * The workbook part after a table's cells changed: names that cover its rows grow along, and Excel is
 * told to calculate everything on opening, because formulas anywhere may read the changed cells.
 */
export class WorkbookRewrite implements XmlRewrite {
  readonly #sheet: string;
  readonly #growth: Growth;
  #depth = 0;
  #calculates = false;
  #name: { text: string; readonly start: number } | null = null;

  constructor(sheet: string, growth: Growth) {
    this.#sheet = sheet;
    this.#growth = growth;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    this.#depth += 1;
    if (tag.name === 'definedName') {
      this.#name = { text: '', start: tag.end };
      splicer.hold(tag.end);
    } else if (tag.name === 'calcPr') {
      this.#calculates = true;
      const raw = splicer.raw(tag.start, tag.end);
      splicer.replace(tag.start, tag.end, withAttribute(raw, 'fullCalcOnLoad', '1'));
    } else if (this.#depth === 2 && afterCalculation.has(tag.name)) {
      this.#calculateBefore(tag.start, splicer);
    }
  }

  text(text: string): void {
    if (this.#name !== null) this.#name.text += text;
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    this.#depth -= 1;
    if (tag.name === 'definedName' && this.#name !== null) {
      const grown = grownName(this.#name.text, this.#sheet, this.#growth);
      if (grown !== this.#name.text) splicer.replace(this.#name.start, tag.start, elementText(grown));
      this.#name = null;
      splicer.release();
    } else if (this.#depth === 0) {
      this.#calculateBefore(tag.start, splicer);
    }
  }

  #calculateBefore(position: number, splicer: XmlSplicer): void {
    if (this.#calculates) return;
    this.#calculates = true;
    splicer.copyTo(position);
    splicer.insert(`<${splicer.prefix}calcPr fullCalcOnLoad="1"/>`);
  }
}
