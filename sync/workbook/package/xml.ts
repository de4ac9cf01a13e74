import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { encodingOf } from './encoding.ts';
import { Namespaces } from './namespaces.ts';
import { partChunks, type WorkbookPackage } from './open.ts';
import { Refusal } from './problem.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What a scan tells of a part. Names of the root element's namespace come without a prefix, whichever they
 * have (some producers write `<x:worksheet>`); an element of another keeps its own, so it is never mistaken.
 */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes, namespaces: Namespaces): void;
  close?(name: string): void;
  /** The text between two tags, entities resolved. */
  text?(text: string): void;
  /** Asked now and then: whether the rest of the part may be left unread. */
  enough?(): boolean;
}

const pieceBytes = 64 * 1024;

/**
 * Where a tag's attributes are gathered: without a prototype, like the parser's own object, but one
 * whose shape the engine knows, which makes a sheet's cells a good deal cheaper.
 */
class AttributeBag {
  [name: string]: string;
}
Reflect.deleteProperty(AttributeBag.prototype, 'constructor');
Object.setPrototypeOf(AttributeBag.prototype, null);

/**
 * Reads one XML part from its first tag to its last, piece by piece. A DOCTYPE, an unknown entity,
 * invalid UTF-8 or a missing end throws a `Refusal`, as does a part that the package lacks.
 */
export function scanPart(pkg: WorkbookPackage, part: string, handlers: XmlHandlers): void {
  const parser = partParser(part, handlers);
  for (const piece of textPieces(pkg, part)) {
    parser.write(piece);
    if (handlers.enough?.()) return;
  }
  parser.close();
}

/** Tells the handlers of a part's text as it comes; `close` once it has ended. */
export function partParser(
  part: string,
  handlers: XmlHandlers,
): { readonly write: (text: string) => void; readonly close: () => void } {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const namespaces = new Namespaces();
  parser.on('doctype', () => {
    throw new Refusal('doctype', part);
  });
  parser.on('error', () => {
    throw new Refusal('malformed-xml', part);
  });
  parser.on('opentagstart', (tag) => {
    tag.attributes = new AttributeBag();
  });
  parser.on('opentag', (tag) => {
    if (namespaces.settled) handlers.open?.(tag.name, tag.attributes, namespaces);
    else {
      namespaces.open(tag.name, tag.attributes);
      handlers.open?.(namespaces.local(tag.name), tag.attributes, namespaces);
    }
  });
  parser.on('closetag', (tag) => {
    if (namespaces.settled) handlers.close?.(tag.name);
    else {
      handlers.close?.(namespaces.local(tag.name));
      namespaces.close();
    }
  });
  if (handlers.text) {
    const text = (piece: string): void => handlers.text?.(piece);
    parser.on('text', text);
    parser.on('cdata', text);
  }
  return {
    write: (text) => {
      namespaces.read(text);
      parser.write(text);
    },
    close: () => parser.close(),
  };
}

/** The part's text in pieces; bytes that are no text are the file's fault. Throws a `Refusal`. */
export function* textPieces(pkg: WorkbookPackage, part: string): Iterable<string> {
  const chunks = partChunks(pkg, part);
  let carried: Buffer = Buffer.alloc(0);
  let other: TextDecoder | null | undefined;
  for (const chunk of chunks) {
    if (other === undefined) {
      const encoding = encodingOf(chunk);
      other = encoding === 'utf-8' ? null : new TextDecoder(encoding);
    }
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const piece = bytes.subarray(at, at + pieceBytes);
      if (other !== null) {
        yield other.decode(piece, { stream: true });
        continue;
      }
      const whole = carried.length === 0 ? piece : Buffer.concat([carried, piece]);
      const end = lastCharacterEnd(whole);
      yield utf8(whole.subarray(0, end), part);
      carried = whole.subarray(end);
    }
  }
  if (carried.length > 0) yield utf8(carried, part);
}

/** Where the last complete character of UTF-8 ends: one that runs on into the next piece is left for it. */
function lastCharacterEnd(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(4, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes.length;
    // A first byte tells by its leading ones how long the character is.
    if (byte >= 0xc0) return Math.clz32(~(byte << 24)) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

/** Far faster than a `TextDecoder` that checks, and just as strict. */
function utf8(bytes: Buffer, part: string): string {
  if (!isUtf8(bytes)) throw new Refusal('malformed-xml', part);
  return bytes.toString('utf8');
}

/**
 * The value of an attribute that has this name in one of these namespaces, as `r:id` has, whatever its
 * prefix; where none is, of one with any prefix.
 */
export function attributeIn(
  attributes: XmlAttributes,
  namespaces: Namespaces,
  among: readonly string[],
  name: string,
): string | undefined {
  const named = Object.keys(attributes).filter((candidate) => candidate.endsWith(`:${name}`));
  const key =
    named.find((one) => among.includes(namespaces.of(one.slice(0, -name.length)) ?? '')) ?? named[0];
  return key === undefined ? undefined : attributes[key];
}
