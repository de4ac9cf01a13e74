import { readContentTypes } from '../package/content-types.ts';
import { hasPart, type WorkbookPackage } from '../package/open.ts';
import { relationshipSources, relationshipsOf } from '../package/relationships.ts';
import { type DeflatedPart, deflatedPart } from '../package/save.ts';
import { textPieces } from '../package/xml.ts';
import { partKey } from '../package/zip-directory.ts';
import { sheetStretches } from '../read/sheet-stretches.ts';
import { type XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** What is written is UTF-8, whatever was read. */
const otherEncoding = /^(\uFEFF?<\?xml[^>]*?)\s+encoding\s*=\s*(["'])(?!utf-8\2)[^"']*\2/i;

/** A part after a rewrite: it is read once, and only the compressed result is held. Throws a `Refusal`. */
export function rewrittenPart(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): DeflatedPart {
  return deflatedPart(() => rewrittenPieces(pkg, part, rewrite));
}

/** The same as text, for parts that are small. */
export function rewrittenText(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): string {
  return [...rewrittenPieces(pkg, part, rewrite)].join('');
}

/** What is written is handed on in texts of about so many characters. */
const textLength = 64 * 1024;

function* rewrittenPieces(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): Generator<string> {
  let waiting: string[] = [];
  let length = 0;
  const splicer = new XmlSplicer(part, rewrite, (text) => {
    waiting.push(text);
    length += text.length;
  });
  const written = (): string => {
    const text = waiting.join('');
    waiting = [];
    length = 0;
    return text;
  };
  for (const { text, copied } of stretchesOf(inUtf8(textPieces(pkg, part)), rewrite)) {
    if (copied) splicer.copy(text);
    else splicer.write(text);
    if (length >= textLength) yield written();
  }
  splicer.end();
  yield written();
}

function* inUtf8(pieces: Iterable<string>): Generator<string> {
  let first = true;
  for (const piece of pieces) {
    yield first ? piece.replace(otherEncoding, '$1') : piece;
    first = false;
  }
}

/** A part's text, and whether it is copied: each row waits for the next one, which the rewrite asks about. */
function* stretchesOf(
  pieces: Iterable<string>,
  rewrite: XmlRewrite,
): Generator<{ readonly text: string; readonly copied: boolean }> {
  if (rewrite.copies === undefined) {
    for (const text of pieces) yield { text, copied: false };
    return;
  }
  let before: { readonly text: string; readonly row: number } | null = null;
  for (const { text, row } of sheetStretches(pieces)) {
    if (before !== null) yield { text: before.text, copied: row !== null && rewrite.copies(before.row, row) };
    before = row === null ? null : { text, row };
    if (row === null) yield { text, copied: false };
  }
  if (before !== null) yield { text: before.text, copied: false };
}

/**
 * The first name of a numbered part that the package neither has nor speaks of: `xl/tables/table{n}.xml`. What
 * leads to a part that is not there would lead to a new one of its name. Of `xl/styles{n?}.xml` the first has no
 * number: some programs look for such a part by its usual name alone.
 */
export function freePartName(pkg: WorkbookPackage, pattern: string): string {
  const missing = relationshipSources(pkg).flatMap((source) =>
    relationshipsOf(pkg, source).flatMap(({ missing }) => missing ?? []),
  );
  const spokenOf = new Set([...readContentTypes(pkg).parts, ...missing].map(partKey));
  let number = 1;
  const name = (): string =>
    pattern.replace('{n}', String(number)).replace('{n?}', number > 1 ? String(number) : '');
  while (hasPart(pkg, name()) || spokenOf.has(partKey(name()))) number += 1;
  return name();
}
