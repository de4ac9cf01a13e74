import { attributeText } from '../create/ooxml-text.ts';
import { withAttribute } from './tag-attributes.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** Custom number formats are numbered from here on (ECMA-376-1, 18.8.30). */
const firstCustomFormat = 164;

/** What a style leans on, in the order of CT_Stylesheet (ECMA-376-1, A.2); what follows them is not touched. */
const sections = ['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'] as const;
type Section = (typeof sections)[number];
const sectionNames: readonly string[] = sections;
/** The sections that are made of nothing, and what then stands in them, written without a prefix. */
const plainest: Readonly<Record<Exclude<Section, 'numFmts' | 'cellXfs'>, string>> = {
  fonts: '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>',
  fills:
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  borders: '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  cellStyleXfs:
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
};
const plainStyle = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** What a stylesheet has already. */
export class StylesheetOutline implements XmlRewrite {
  /** The number of the wanted format, where it is defined. */
  known: number | undefined;
  /**
   * A number that no format has, not even one of conditional formatting, which has numbers of its own, and that no
   * style refers to: where its format is nowhere, what has that style shows without one, and goes on doing so.
   */
  free = firstCustomFormat;
  /** How many cell styles there are, and how many number formats. */
  styles = 0;
  formats = 0;
  /** Sections in which something stands. */
  readonly filled = new Set<string>();
  readonly #code: string;
  readonly #path: string[] = [];

  constructor(code: string) {
    this.#code = code;
  }

  open(tag: OpenTag): void {
    const [, section] = this.#path;
    if (this.#path.length === 2 && section !== undefined) {
      this.filled.add(section);
      if (section === 'cellXfs' && tag.name === 'xf') this.styles += 1;
      if (section === 'numFmts' && tag.name === 'numFmt') this.formats += 1;
    }
    if (tag.name === 'numFmt' || tag.name === 'xf') {
      const id = Number(tag.attributes['numFmtId']);
      if (tag.name === 'numFmt' && section === 'numFmts' && tag.attributes['formatCode'] === this.#code)
        this.known = id;
      if (Number.isInteger(id)) this.free = Math.max(this.free, id + 1);
    }
    this.#path.push(tag.name);
  }

  close(): void {
    this.#path.pop();
  }
}

export interface StylesheetChange {
  readonly outline: StylesheetOutline;
  /** The number format's code. */
  readonly code: string;
  /** How many plain styles come first, for a stylesheet that has none. */
  readonly plain: number;
  /** The styles that get a twin with the format, behind all others. */
  readonly twins: readonly number[];
}

/** Writes a number format and the styles that have it; sections that those lean on and that are not there are made. */
export class StylesheetRewrite implements XmlRewrite {
  readonly #change: StylesheetChange;
  readonly #texts: string[] = [];
  /** How many of the sections have been passed. */
  #passed = 0;
  #depth = 0;
  #section: Section | undefined;
  #start = 0;

  constructor(change: StylesheetChange) {
    this.#change = change;
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    this.#depth += 1;
    if (this.#depth === 2) this.#openSection(tag, splicer);
    else if (this.#depth === 3 && this.#section === 'cellXfs' && tag.name === 'xf') {
      this.#start = tag.start;
      splicer.hold(tag.start);
    }
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    this.#depth -= 1;
    if (this.#depth === 2 && this.#section === 'cellXfs' && tag.name === 'xf') {
      this.#texts.push(splicer.raw(this.#start, tag.end));
      splicer.release();
    } else if (this.#depth === 1) this.#closeSection(tag, splicer);
    else if (this.#depth === 0) this.#closeStylesheet(tag, splicer);
  }

  #openSection(tag: OpenTag, splicer: XmlSplicer): void {
    const place = sectionNames.indexOf(tag.name);
    this.#section = sections[place];
    if (this.#section === undefined) {
      // An extension may stand anywhere; what the format names comes behind all of the sections.
      if (!tag.name.includes(':')) this.#insertUpTo(sections.length, tag.start, splicer);
      return;
    }
    this.#insertUpTo(place, tag.start, splicer);
    this.#passed = place + 1;
    const { outline, twins } = this.#change;
    if (!outline.filled.has(tag.name)) splicer.hold(tag.start);
    else if (this.#section === 'cellXfs') this.#count(tag, outline.styles + twins.length, splicer);
    else if (this.#section === 'numFmts' && outline.known === undefined)
      this.#count(tag, outline.formats + 1, splicer);
    this.#start = tag.start;
  }

  #closeSection(tag: CloseTag, splicer: XmlSplicer): void {
    const section = this.#section;
    this.#section = undefined;
    if (section === undefined) return;
    const { outline, twins } = this.#change;
    if (!outline.filled.has(section)) {
      // It was there, and empty.
      splicer.replace(this.#start, tag.end, this.#made(section, splicer.prefix));
      splicer.release();
      return;
    }
    splicer.copyTo(tag.start);
    if (section === 'numFmts' && outline.known === undefined) splicer.insert(this.#format(splicer.prefix));
    if (section === 'cellXfs')
      for (const original of twins)
        splicer.insert(this.#twin(this.#texts[original] ?? prefixed(plainStyle, splicer.prefix)));
  }

  #closeStylesheet(tag: CloseTag, splicer: XmlSplicer): void {
    if (!tag.selfClosing) {
      this.#insertUpTo(sections.length, tag.start, splicer);
      return;
    }
    const open = splicer.raw(tag.start, tag.end).replace(/\s*\/>$/, '>');
    splicer.replace(tag.start, tag.end, open);
    this.#insertUpTo(sections.length, tag.end, splicer);
    splicer.insert(`</${splicer.prefix}styleSheet>`);
  }

  /** Makes the sections before this place that are not there. */
  #insertUpTo(place: number, position: number, splicer: XmlSplicer): void {
    if (this.#passed >= place) return;
    splicer.copyTo(position);
    for (const section of sections.slice(this.#passed, place))
      if (!this.#change.outline.filled.has(section)) splicer.insert(this.#made(section, splicer.prefix));
    this.#passed = place;
  }

  #made(section: Section, prefix: string): string {
    const { outline, plain, twins } = this.#change;
    if (section === 'numFmts') {
      if (outline.known !== undefined) return '';
      return `<${prefix}numFmts count="1">${this.#format(prefix)}</${prefix}numFmts>`;
    }
    if (section !== 'cellXfs') return prefixed(plainest[section], prefix);
    const style = prefixed(plainStyle, prefix);
    const styles = style.repeat(plain) + this.#twin(style).repeat(twins.length);
    return `<${prefix}cellXfs count="${plain + twins.length}">${styles}</${prefix}cellXfs>`;
  }

  #count(tag: OpenTag, count: number, splicer: XmlSplicer): void {
    const raw = splicer.raw(tag.start, tag.end);
    splicer.replace(tag.start, tag.end, withAttribute(raw, 'count', String(count)));
  }

  #twin(style: string): string {
    const { outline } = this.#change;
    const [tag = ''] = /^<[^>]*>/.exec(style) ?? [];
    const formatted = withAttribute(tag, 'numFmtId', String(outline.known ?? outline.free));
    return withAttribute(formatted, 'applyNumberFormat', '1') + style.slice(tag.length);
  }

  #format(prefix: string): string {
    const { outline, code } = this.#change;
    return `<${prefix}numFmt numFmtId="${outline.free}" formatCode="${attributeText(code)}"/>`;
  }
}

function prefixed(xml: string, prefix: string): string {
  return xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${prefix}`);
}
