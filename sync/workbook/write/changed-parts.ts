import { hasPart, type WorkbookPackage } from '../package/open.ts';
import { type PartChanges, savePackage } from '../package/save.ts';
import { textPieces } from '../package/xml.ts';
import { readZipDirectory } from '../package/zip-directory.ts';
import { type XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** What this program wrote itself needs no bounds: it was read within them, or made here. */
const unbounded = { entries: Infinity, totalBytes: Infinity, partBytes: Infinity, ratio: Infinity };

/** The package with some parts changed; its `archive` is the file. */
export function changedPackage(pkg: WorkbookPackage, changes: PartChanges): WorkbookPackage {
  const archive = savePackage(pkg, changes);
  return { archive, entries: readZipDirectory(archive, unbounded) };
}

/** In characters: enough that pieces are few, and little beside a sheet. */
const pieceLength = 1024 * 1024;

/** What is written is UTF-8, whatever was read. */
const otherEncoding = /^(\uFEFF?<\?xml[^>]*?)\s+encoding=(["'])utf-16\w*\2/i;

/**
 * A part after a rewrite, in pieces of bytes: it is read once, and only the result is held.
 * Throws a `Refusal`.
 */
export function rewrittenPart(
  pkg: WorkbookPackage,
  part: string,
  rewrite: XmlRewrite,
): readonly Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let waiting: string[] = [];
  let length = 0;
  const flush = (): void => {
    pieces.push(Buffer.from(waiting.join('')));
    waiting = [];
    length = 0;
  };
  const splicer = new XmlSplicer(part, rewrite, (text) => {
    waiting.push(text);
    length += text.length;
    if (length >= pieceLength) flush();
  });
  let first = true;
  for (const piece of textPieces(pkg, part)) {
    splicer.write(first ? piece.replace(otherEncoding, '$1') : piece);
    first = false;
  }
  splicer.end();
  flush();
  return pieces;
}

/** The same as text, for parts that are small. */
export function rewrittenText(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): string {
  return Buffer.concat(rewrittenPart(pkg, part, rewrite)).toString('utf8');
}

/** The first name of a numbered part that the package does not have yet: `xl/tables/table{n}.xml`. */
export function freePartName(pkg: WorkbookPackage, pattern: string): string {
  let number = 1;
  while (hasPart(pkg, pattern.replace('{n}', String(number)))) number += 1;
  return pattern.replace('{n}', String(number));
}
