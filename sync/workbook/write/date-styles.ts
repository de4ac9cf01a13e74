import { attributeText } from '../create/ooxml-text.ts';
import { dateFormatCode } from '../create/styles-part.ts';
import type { WorkbookPackage } from '../package/open.ts';
import { Refusal } from '../package/problem.ts';
import { readDatedStyles } from '../read/styles.ts';
import { rewrittenText } from './changed-parts.ts';
import { withAttribute } from './tag-attributes.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** Custom number formats are numbered from here on (ECMA-376-1, 18.8.30). */
const firstCustomFormat = 164;

/**
 * Styles for cells that come to hold a date: one that shows dates already is kept, another gets a
 * twin that differs in its number format alone. Without it a date would show, and be read, as a number.
 */
export class DateStyles {
  readonly #pkg: WorkbookPackage;
  readonly #part: string | null;
  readonly #twins = new Map<number, number>();
  #dated: readonly boolean[] | undefined;

  constructor(pkg: WorkbookPackage, stylesPart: string | null) {
    this.#pkg = pkg;
    this.#part = stylesPart;
  }

  /** Throws a `Refusal` where the workbook has no styles at all. */
  readonly dated = (style: number): number => {
    if (this.#part === null) throw new Refusal('missing-part', 'xl/styles.xml');
    this.#dated ??= readDatedStyles(this.#pkg, this.#part);
    if (this.#dated[style]) return style;
    const twin = this.#twins.get(style) ?? this.#dated.length + this.#twins.size;
    this.#twins.set(style, twin);
    return twin;
  };

  /** The stylesheet with its new styles; `null` where none was needed. */
  changedPart(): { readonly part: string; readonly text: string } | null {
    if (this.#part === null || this.#twins.size === 0) return null;
    const formats = new CustomFormats();
    rewrittenText(this.#pkg, this.#part, formats);
    const rewrite = new TwinStyles([...this.#twins.keys()], formats);
    return { part: this.#part, text: rewrittenText(this.#pkg, this.#part, rewrite) };
  }
}

/** Finds the number of the date format, or a free one for it. */
class CustomFormats implements XmlRewrite {
  known: number | undefined;
  free = firstCustomFormat;
  hasList = false;

  open(tag: OpenTag): void {
    if (tag.name === 'numFmts') this.hasList = true;
    if (tag.name !== 'numFmt') return;
    const id = Number(tag.attributes['numFmtId']);
    if (tag.attributes['formatCode'] === dateFormatCode) this.known = id;
    this.free = Math.max(this.free, id + 1);
  }
}

class TwinStyles implements XmlRewrite {
  readonly #originals: readonly number[];
  readonly #formats: CustomFormats;
  readonly #texts: string[] = [];
  #inCellFormats = false;
  #start = 0;

  constructor(originals: readonly number[], formats: CustomFormats) {
    this.#originals = originals;
    this.#formats = formats;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    if (tag.name === 'styleSheet' && this.#formats.known === undefined && !this.#formats.hasList) {
      splicer.copyTo(tag.end);
      splicer.insert(
        `<${splicer.prefix}numFmts count="1">${this.#format(splicer)}</${splicer.prefix}numFmts>`,
      );
    } else if (tag.name === 'numFmts' && this.#formats.known === undefined) {
      this.#countOneMore(tag, 1, splicer);
    } else if (tag.name === 'cellXfs') {
      this.#inCellFormats = true;
      this.#countOneMore(tag, this.#originals.length, splicer);
    } else if (tag.name === 'xf' && this.#inCellFormats) {
      this.#start = tag.start;
      splicer.hold(tag.start);
    }
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name === 'xf' && this.#inCellFormats) {
      this.#texts.push(splicer.raw(this.#start, tag.end));
      splicer.release();
    } else if (tag.name === 'cellXfs') {
      this.#inCellFormats = false;
      splicer.copyTo(tag.start);
      for (const original of this.#originals) splicer.insert(this.#twin(this.#texts[original] ?? ''));
    } else if (tag.name === 'numFmts' && this.#formats.known === undefined && !tag.selfClosing) {
      splicer.copyTo(tag.start);
      splicer.insert(this.#format(splicer));
    }
  }

  #countOneMore(tag: OpenTag, more: number, splicer: XmlSplicer): void {
    const count = Number(tag.attributes['count'] ?? 0) + more;
    splicer.replace(
      tag.start,
      tag.end,
      withAttribute(splicer.raw(tag.start, tag.end), 'count', String(count)),
    );
  }

  #twin(style: string): string {
    const [tag = ''] = /^<[^>]*>/.exec(style) ?? [];
    const changed = withAttribute(
      withAttribute(tag, 'numFmtId', String(this.#formats.known ?? this.#formats.free)),
      'applyNumberFormat',
      '1',
    );
    return changed + style.slice(tag.length);
  }

  #format(splicer: XmlSplicer): string {
    return `<${splicer.prefix}numFmt numFmtId="${this.#formats.free}" formatCode="${attributeText(dateFormatCode)}"/>`;
  }
}
