import type { Stamp } from '../../../shared/cells/raw-table.ts';
import { stampProperties } from '../../../shared/workbook/stamp-properties.ts';
import { customPropertiesPart, customProperty } from '../create/document-properties.ts';
import { relationshipsType } from '../package/content-types.ts';
import { dialects } from '../package/dialect.ts';
import { contentTypesPart, type WorkbookPackage } from '../package/open.ts';
import { attempt, type Outcome } from '../package/problem.ts';
import { dialectOf } from '../package/relationships.ts';
import { changedPackage } from '../package/save.ts';
import { customPropertiesPartOf } from '../read/custom-properties.ts';
import { freePartName, rewrittenText } from './changed-parts.ts';
import { appendTo, withContentTypes, withRelationship } from './part-links.ts';
import type { CloseTag, OpenTag, XmlRewrite, XmlSplicer } from './xml-splicer.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';

/** Writes the stamp in the workbook's custom properties; other properties stay as they are. */
export function writeStamp(
  pkg: WorkbookPackage,
  stamp: Stamp,
): Outcome<{ readonly package: WorkbookPackage }> {
  return attempt(() => {
    const part = customPropertiesPartOf(pkg);
    if (part === null) return { package: withNewPart(pkg, stamp) };
    const rewrite = new StampRewrite(stamp);
    const text = rewrittenText(pkg, part, rewrite);
    const stamped = changedPackage(pkg, new Map([[part, text]]));
    const added = rewrite.missing();
    if (added.length === 0) return { package: stamped };
    const append = appendTo('Properties', (splicer) =>
      added.map(({ id, name, value }) => propertyIn(splicer, id, name, value)).join(''),
    );
    return { package: changedPackage(stamped, new Map([[part, rewrittenText(stamped, part, append)]])) };
  });
}

/** A property's element in the dialect of the part that it comes to stand in. */
function propertyIn(splicer: XmlSplicer, id: number, name: string, value: string | number): string {
  const dialect = dialects.find(({ customProperties }) => customProperties === splicer.namespace);
  return customProperty(id, name, value, dialect, splicer.prefix);
}

function withNewPart(pkg: WorkbookPackage, stamp: Stamp): WorkbookPackage {
  const part = freePartName(pkg, 'docProps/custom{n?}.xml');
  const relation = withRelationship(pkg, '', 'custom-properties', part);
  return changedPackage(
    pkg,
    new Map([
      [part, customPropertiesPart(stamp, dialectOf(pkg))],
      [relation.part, relation.text],
      [
        contentTypesPart,
        withContentTypes(
          pkg,
          new Map([
            [part, contentType],
            [relation.part, relationshipsType],
          ]),
        ),
      ],
    ]),
  );
}

/** Replaces the stamp's properties that are there, and drops those that no longer have a value. */
class StampRewrite implements XmlRewrite {
  readonly #properties: ReadonlyMap<string, string | number | undefined>;
  readonly #seen = new Set<string>();
  #highest = 1;
  #current: { readonly name: string; readonly id: number; readonly start: number } | null = null;

  constructor(stamp: Stamp) {
    this.#properties = stampProperties(stamp);
  }

  open(tag: OpenTag, splicer: XmlSplicer): void {
    if (tag.name !== 'property') return;
    const id = Number(tag.attributes['pid']);
    const name = tag.attributes['name'] ?? '';
    this.#highest = Math.max(this.#highest, id);
    if (!this.#properties.has(name)) return;
    this.#current = { name, id, start: tag.start };
    splicer.hold(tag.start);
  }

  close(tag: CloseTag, splicer: XmlSplicer): void {
    if (tag.name !== 'property' || this.#current === null) return;
    const { name, id, start } = this.#current;
    const value = this.#seen.has(name) ? undefined : this.#properties.get(name);
    this.#seen.add(name);
    splicer.replace(start, tag.end, value === undefined ? '' : propertyIn(splicer, id, name, value));
    splicer.release();
    this.#current = null;
  }

  /** Properties that have a value and no element yet, with ids that are free. */
  missing(): readonly { readonly id: number; readonly name: string; readonly value: string | number }[] {
    return [...this.#properties]
      .flatMap(([name, value]) => (value === undefined || this.#seen.has(name) ? [] : [{ name, value }]))
      .map(({ name, value }, index) => ({ id: this.#highest + 1 + index, name, value }));
  }
}
