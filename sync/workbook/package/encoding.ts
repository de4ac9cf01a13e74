/** How far a declaration may be looked for. */
const longestDeclaration = 200;

/**
 * The encoding of a part of XML (XML 1.0, appendix F): by its byte order mark, by how its first `<` is
 * written, or as it declares. A declaration that its own bytes belie, or that nobody knows, is UTF-8.
 */
export function encodingOf(bytes: Uint8Array): string {
  const [first = 0, second = 0] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === lessThan && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === lessThan)) return 'utf-16be';
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, longestDeclaration));
  const declared = /^(?:\xEF\xBB\xBF)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(
    start.toString('latin1'),
  )?.[1];
  const known = declared === undefined ? 'utf-8' : labelled(declared);
  return known.startsWith('utf-16') ? 'utf-8' : known;
}

const lessThan = 0x3c;

function labelled(label: string): string {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return 'utf-8';
  }
}
