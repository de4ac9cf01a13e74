import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { freePrefix, Namespaces } from '../package/namespaces.ts';
import { Refusal } from '../package/problem.ts';
import type { XmlAttributes } from '../package/xml.ts';

/** Where a tag stands in the part's text: from its `<` to behind its `>`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface OpenTag extends Span {
  /** Without a prefix if it is of the root's namespace; an element of another keeps its own. */
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly selfClosing: boolean;
}

export interface CloseTag extends Span {
  readonly name: string;
  /** Its element was one self-closing tag, and this is that tag's span. */
  readonly selfClosing: boolean;
}

/** Sees a part's tags in order and says what becomes of the text; what it does not touch is copied. */
export interface XmlRewrite {
  open?(tag: OpenTag, splicer: XmlSplicer): void;
  close?(tag: CloseTag, splicer: XmlSplicer): void;
  text?(text: string): void;
  /**
   * Whether a sheet's row, which stands next and which row `next` follows, can be copied without its tags
   * being seen. Absent: every tag is to be seen.
   */
  copies?(row: number, next: number): boolean;
}

/**
 * Copies XML verbatim but for the places that a rewrite changes, so that nothing unknown is lost:
 * no element is ever serialised again. Text comes in and goes out in pieces; only what the rewrite
 * holds back is kept. A DOCTYPE or XML that is not well-formed throws a `Refusal`.
 */
export class XmlSplicer {
  readonly #namespaces = new Namespaces();
  readonly #parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  readonly #put: (text: string) => void;
  #source = '';
  /** Position in the part of the source's first character. */
  #base = 0;
  /** Everything before it has been written or dropped. */
  #done = 0;
  #held: number | null = null;
  #tagEnd = 0;
  /** How much of the part the parser has not seen. */
  #unseen = 0;

  constructor(part: string, rewrite: XmlRewrite, put: (text: string) => void) {
    this.#put = put;
    const namespaces = this.#namespaces;
    this.#parser.on('doctype', () => {
      throw new Refusal('doctype', part);
    });
    this.#parser.on('error', () => {
      throw new Refusal('malformed-xml', part);
    });
    this.#parser.on('opentag', ({ name, attributes, isSelfClosing }: SaxesTagPlain) => {
      namespaces.open(name, attributes);
      const start = this.#tagStart();
      const end = this.#tagEnd;
      const tag = { name: namespaces.local(name), attributes, selfClosing: isSelfClosing, start, end };
      rewrite.open?.(tag, this);
    });
    this.#parser.on('closetag', ({ name, isSelfClosing }: SaxesTagPlain) => {
      const start = this.#tagStart();
      const tag = { name: namespaces.local(name), selfClosing: isSelfClosing, start, end: this.#tagEnd };
      rewrite.close?.(tag, this);
      namespaces.close();
    });
    if (rewrite.text) {
      const text = rewrite.text.bind(rewrite);
      this.#parser.on('text', text);
      this.#parser.on('cdata', text);
    }
  }

  /** The namespace of the root element. */
  get namespace(): string {
    return this.#namespaces.root;
  }

  /** What stands before the name of an element of the root's namespace here: a prefix with its colon, or `''`. */
  get prefix(): string {
    return this.#namespaces.prefixFor(this.namespace) ?? '';
  }

  /** An attribute of a namespace for an element that is inserted here; its prefix is declared if it must be. */
  attribute(namespace: string, preferred: string, name: string, value: string): string {
    const known = this.#namespaces.prefixForAttribute(namespace);
    if (known !== null) return `${known}${name}="${value}"`;
    const prefix = freePrefix(preferred, this.prefix);
    return `xmlns:${prefix}="${namespace}" ${prefix}:${name}="${value}"`;
  }

  write(piece: string): void {
    this.#namespaces.read(piece);
    this.#source += piece;
    this.#parser.write(piece);
    this.copyTo(Math.min(this.#held ?? this.#tagEnd, this.#tagEnd));
    this.#source = this.#source.slice(this.#done - this.#base);
    this.#base = this.#done;
  }

  /** Copies whole elements that the parser does not see; nothing may be held back. */
  copy(elements: string): void {
    this.copyTo(this.#base + this.#source.length);
    this.#put(elements);
    this.#done += elements.length;
    this.#base = this.#done;
    this.#source = '';
    this.#unseen += elements.length;
  }

  end(): void {
    this.#parser.close();
    this.copyTo(this.#base + this.#source.length);
  }

  /** The source between two positions that have not been written yet. */
  raw(start: number, end: number): string {
    return this.#source.slice(start - this.#base, end - this.#base);
  }

  /** Keeps everything from `position` on from being written, until `release`. */
  hold(position: number): void {
    this.#held = position;
  }

  release(): void {
    this.#held = null;
  }

  /** Writes the source up to `position` as it stands. */
  copyTo(position: number): void {
    if (position <= this.#done) return;
    this.#put(this.raw(this.#done, position));
    this.#done = position;
  }

  /** Writes `text` here. */
  insert(text: string): void {
    this.#put(text);
  }

  /** Writes `text` in the place of the source between two positions. */
  replace(start: number, end: number, text: string): void {
    this.copyTo(start);
    this.#put(text);
    this.#done = end;
  }

  /** Where the tag that ends here begins: it holds no `<` but its own first character. */
  #tagStart(): number {
    this.#tagEnd = this.#parser.position + this.#unseen;
    return this.#base + this.#source.lastIndexOf('<', this.#tagEnd - 1 - this.#base);
  }
}
