import { attributeText } from '../create/ooxml-text.ts';
import { readContentTypes } from '../package/content-types.ts';
import { relationshipType } from '../package/dialect.ts';
import { contentTypesPart, hasPart, type WorkbookPackage } from '../package/open.ts';
import { dialectOf, relationshipsOf, relationshipsPart } from '../package/relationships.ts';
import type { XmlAttributes } from '../package/xml.ts';
import { partKey } from '../package/zip-directory.ts';
import { rewrittenText } from './changed-parts.ts';
import type { XmlRewrite, XmlSplicer } from './xml-splicer.ts';

/** How a part hangs in its package: who points at it, and what it is declared to hold. */

/** The relationships part of `source` (`''`: the package) with one more, and the id it got. */
export function withRelationship(
  pkg: WorkbookPackage,
  source: string,
  kind: string,
  target: string,
): { readonly part: string; readonly text: string; readonly id: string } {
  const part = relationshipsPart(source);
  const ids = new Set(relationshipsOf(pkg, source).map((relation) => relation.id));
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number += 1;
  const id = `rId${number}`;
  const type = relationshipType(dialectOf(pkg), kind);
  const element = (prefix: string) =>
    `<${prefix}Relationship Id="${id}" Type="${type}" Target="${attributeText(relativeTarget(source, target))}"/>`;
  const text = hasPart(pkg, part)
    ? rewrittenText(
        pkg,
        part,
        appendTo('Relationships', ({ prefix }) => element(prefix)),
      )
    : `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${element('')}</Relationships>`;
  return { part, text, id };
}

/** A part's name as seen from another's folder: some programs cannot follow one that starts at the root. */
function relativeTarget(source: string, target: string): string {
  const from = source.split('/').slice(0, -1);
  const to = target.split('/');
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** `[Content_Types].xml` with the types of new parts, as far as it does not tell them already. */
export function withContentTypes(pkg: WorkbookPackage, types: ReadonlyMap<string, string>): string {
  const known = readContentTypes(pkg);
  const missing = [...types].filter(([part, type]) => known.of(part) !== type);
  // What was said of a part that is not there any more.
  const replaced = new Set(missing.map(([part]) => partKey(part)));
  const dropped = without('Override', ({ PartName = '' }) => replaced.has(partKey(PartName.slice(1))));
  const added = appendTo('Types', ({ prefix }) =>
    missing
      .map(([part, type]) => `<${prefix}Override PartName="/${attributeText(part)}" ContentType="${type}"/>`)
      .join(''),
  );
  return rewrittenText(pkg, contentTypesPart, {
    open: (tag, splicer) => dropped.open?.(tag, splicer),
    close(tag, splicer) {
      dropped.close?.(tag, splicer);
      added.close?.(tag, splicer);
    },
  });
}

/** Writes more at the end of the elements of one name, whether they held something or not. */
export function appendTo(name: string, content: (splicer: XmlSplicer) => string): XmlRewrite {
  return {
    close(tag, splicer: XmlSplicer) {
      if (tag.name !== name) return;
      if (!tag.selfClosing) {
        splicer.copyTo(tag.start);
        splicer.insert(content(splicer));
        return;
      }
      const open = splicer.raw(tag.start, tag.end).replace(/\s*\/>$/, '>');
      splicer.replace(tag.start, tag.end, `${open}${content(splicer)}</${splicer.prefix}${name}>`);
    },
  };
}

/** Drops the elements of one name whose attributes are such. */
export function without(name: string, isSuch: (attributes: XmlAttributes) => boolean): XmlRewrite {
  let start: number | null = null;
  return {
    open(tag, splicer) {
      if (tag.name !== name || !isSuch(tag.attributes)) return;
      start = tag.start;
      splicer.hold(start);
    },
    close(tag, splicer) {
      if (start === null || tag.name !== name) return;
      splicer.replace(start, tag.end, '');
      start = null;
      splicer.release();
    },
  };
}
