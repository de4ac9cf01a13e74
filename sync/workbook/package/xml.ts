import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { encodingOf, streamPart, type WorkbookPackage } from './open.ts';
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
}

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

  let decoder: TextDecoder | undefined;
  const decode = (chunk?: Uint8Array): string => {
    decoder ??= new TextDecoder(encodingOf(chunk ?? new Uint8Array()), { fatal: true });
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    } catch {
      throw new Refusal('malformed-xml', part);
    }
  };
  streamPart(pkg, part, (chunk) => parser.write(decode(chunk)));
  parser.write(decode());
  parser.close();
}

/** An attribute by its name without prefix, as `id` for `r:id`: only prefixed ones are looked at. */
export function prefixedAttribute(attributes: XmlAttributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : attributes[key];
}
