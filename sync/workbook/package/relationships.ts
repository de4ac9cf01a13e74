import { hasPart, type WorkbookPackage } from './open.ts';
import { scanPart, type XmlAttributes } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last segment of its type, alike in the transitional and strict forms: `worksheet`, `table`. */
  readonly type: string;
  /** The name of the part it leads to; `null` for what lies outside the package. */
  readonly target: string | null;
}

/** Where a part's relationships are kept; `''` stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that `target` names, seen from `source`: `/xl/a.xml` is absolute, `../a.xml` relative. */
export function resolveTarget(source: string, target: string): string {
  const path = target.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of target.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}

function relationship(source: string, attributes: XmlAttributes): Relationship {
  const type = attributes['Type'] ?? '';
  const external = attributes['TargetMode'] === 'External';
  return {
    id: attributes['Id'] ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: external ? null : resolveTarget(source, attributes['Target'] ?? ''),
  };
}

/** The relationships of a part, or of the package for `''`; none where it has none. Throws a `Refusal`. */
export function relationshipsOf(pkg: WorkbookPackage, part: string): readonly Relationship[] {
  const file = relationshipsPart(part);
  if (!hasPart(pkg, file)) return [];
  const found: Relationship[] = [];
  scanPart(pkg, file, {
    open(name, attributes) {
      if (name === 'Relationship') found.push(relationship(part, attributes));
    },
  });
  return found;
}
