import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { encodingOf, partChunks, type WorkbookPackage } from './open.ts';
import { Refusal } from './problem.ts';

export type XmlAttributes = Readonly<Record<string, string>>;

/**
 * What a scan tells of a part. Names come without the prefix of the root element (some producers
 * write `<x:worksheet>`); an element of another namespace keeps its own, so it is never mistaken.
 */
export interface XmlHandlers {
  open?(name: string, attributes: XmlAttributes): void;
  close?(name: string): void;
  /** The text between two tags, entities resolved. */
  text?(text: string): void;
  /** Asked now and then: whether the rest of the part may be left unread. */
  enough?(): boolean;
}

const pieceBytes = 64 * 1024;

/**
 * Reads one XML part from its first tag to its last, piece by piece. A DOCTYPE, an unknown entity,
 * invalid UTF-8 or a missing end throws a `Refusal`, as does a part that the package lacks.
 */
export function scanPart(pkg: WorkbookPackage, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  let prefix: string | null = null;
  const local = (name: string): string =>
    prefix !== null && prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name;

  parser.on('doctype', () => {
    throw new Refusal('doctype', part);
  });
  parser.on('error', () => {
    throw new Refusal('malformed-xml', part);
  });
  const { open, close, text } = handlers;
  parser.on('opentag', (tag) => {
    prefix ??= tag.name.slice(0, tag.name.indexOf(':') + 1);
    open?.(local(tag.name), tag.attributes);
  });
  if (close) parser.on('closetag', (tag) => close(local(tag.name)));
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }

  for (const piece of textPieces(pkg, part)) {
    parser.write(piece);
    if (handlers.enough?.()) return;
  }
  parser.close();
}

/** The part's text in pieces: a decoder's error is the file's fault. */
function* textPieces(pkg: WorkbookPackage, part: string): Iterable<string> {
  let decoder: TextDecoder | undefined;
  for (const chunk of partChunks(pkg, part)) {
    decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
    for (let at = 0; at < chunk.length; at += pieceBytes)
      yield decoded(decoder, chunk.subarray(at, at + pieceBytes), part);
  }
  if (decoder !== undefined) yield decoded(decoder, undefined, part);
}

function decoded(decoder: TextDecoder, bytes: Uint8Array | undefined, part: string): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refusal('malformed-xml', part);
  }
}

/** An attribute by its name without prefix, as `id` for `r:id`: only prefixed ones are looked at. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
