import { hasPart, type WorkbookPackage } from '../package/open.ts';
import { type DeflatedPart, deflatedPart } from '../package/save.ts';
import { textPieces } from '../package/xml.ts';
import { type XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** What is written is UTF-8, whatever was read. */
const otherEncoding = /^(\uFEFF?<\?xml[^>]*?)\s+encoding=(["'])utf-16\w*\2/i;

/** A part after a rewrite: it is read once, and only the compressed result is held. Throws a `Refusal`. */
export function rewrittenPart(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): DeflatedPart {
  return deflatedPart(() => rewrittenPieces(pkg, part, rewrite));
}

/** The same as text, for parts that are small. */
export function rewrittenText(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): string {
  return [...rewrittenPieces(pkg, part, rewrite)].join('');
}

function* rewrittenPieces(pkg: WorkbookPackage, part: string, rewrite: XmlRewrite): Generator<string> {
  let waiting: string[] = [];
  const splicer = new XmlSplicer(part, rewrite, (text) => waiting.push(text));
  const written = (): string => {
    const text = waiting.join('');
    waiting = [];
    return text;
  };
  let first = true;
  for (const piece of textPieces(pkg, part)) {
    splicer.write(first ? piece.replace(otherEncoding, '$1') : piece);
    first = false;
    yield written();
  }
  splicer.end();
  yield written();
}

/** The first name of a numbered part that the package does not have yet: `xl/tables/table{n}.xml`. */
export function freePartName(pkg: WorkbookPackage, pattern: string): string {
  let number = 1;
  while (hasPart(pkg, pattern.replace('{n}', String(number)))) number += 1;
  return pattern.replace('{n}', String(number));
}
