import { readContentTypes } from '../package/content-types.ts';
import { contentTypesPart, hasPart, type WorkbookPackage } from '../package/open.ts';
import { relationshipSources, relationshipsOf, relationshipsPart } from '../package/relationships.ts';
import { changedPackage } from '../package/save.ts';
import { scanPart } from '../package/xml.ts';
import { rewrittenText } from '../write/changed-parts.ts';
import { without } from '../write/part-links.ts';

/**
 * The package without what it says of parts that are not there: content types, and relationships that nothing in
 * their part names (a theme, the styles). Excel would offer to repair the one and the other.
 */
export function mended(pkg: WorkbookPackage): WorkbookPackage {
  let whole = pkg;
  if (readContentTypes(pkg).parts.some((part) => !hasPart(pkg, part))) {
    const stale = without('Override', ({ PartName = '' }) => !hasPart(pkg, PartName.replace(/^\/+/, '')));
    whole = changedPackage(pkg, new Map([[contentTypesPart, rewrittenText(pkg, contentTypesPart, stale)]]));
  }
  for (const source of relationshipSources(pkg)) {
    const lost = relationshipsOf(pkg, source).filter(({ missing }) => missing !== null);
    if (lost.length === 0) continue;
    const named = source === '' ? new Set<string>() : valuesIn(pkg, source);
    const dropped = new Set(lost.map(({ id }) => id).filter((id) => !named.has(id)));
    if (dropped.size === 0) continue;
    const part = relationshipsPart(source);
    const stale = without('Relationship', ({ Id = '' }) => dropped.has(Id));
    whole = changedPackage(whole, new Map([[part, rewrittenText(pkg, part, stale)]]));
  }
  return whole;
}

/** The values of all attributes of a part. */
function valuesIn(pkg: WorkbookPackage, part: string): ReadonlySet<string> {
  const values = new Set<string>();
  scanPart(pkg, part, {
    open(_, attributes) {
      for (const value of Object.values(attributes)) values.add(value);
    },
  });
  return values;
}
