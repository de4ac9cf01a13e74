import { type Dialect, dialects, relationshipKind, transitional } from './dialect.ts';
import { hasPart, partNames, type WorkbookPackage } from './open.ts';
import { scanPart, type XmlAttributes } from './xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type, alike in the transitional and strict forms: `worksheet`, `table`. */
  readonly type: string;
  /** Its type as it is written. */
  readonly typeName: string;
  /** The name of the part it leads to; `null` for what lies outside the package, or is not there. */
  readonly target: string | null;
  /** The name of a part that it leads to and that is not there. */
  readonly missing: string | null;
}

/** Where a part's relationships are kept; `''` stands for the package itself. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The part that `target` names, seen from `source`: `/xl/a.xml` is absolute, `../a.xml` relative. */
export function resolveTarget(source: string, target: string): string {
  const written = target.replaceAll('\\', '/');
  const path = written.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of written.split('/')) {
    if (segment === '..') path.pop();
    else if (segment !== '' && segment !== '.') path.push(segment);
  }
  return path.join('/');
}

function relationship(pkg: WorkbookPackage, source: string, attributes: XmlAttributes): Relationship {
  const type = attributes['Type'] ?? '';
  // What follows a `#` is a place in the part; nothing before it is the source itself.
  const [target = ''] = (attributes['Target'] ?? '').split('#');
  const inside = attributes['TargetMode'] !== 'External' && target !== '';
  const part = inside ? resolveTarget(source, target) : null;
  const isThere = part !== null && hasPart(pkg, part);
  return {
    id: attributes['Id'] ?? '',
    type: relationshipKind(type),
    typeName: type,
    target: isThere ? part : null,
    missing: isThere ? null : part,
  };
}

/** The relationships of a part, or of the package for `''`; none where it has none. Throws a `Refusal`. */
export function relationshipsOf(pkg: WorkbookPackage, part: string): readonly Relationship[] {
  const file = relationshipsPart(part);
  if (!hasPart(pkg, file)) return [];
  const found: Relationship[] = [];
  scanPart(pkg, file, {
    open(name, attributes) {
      if (name === 'Relationship') found.push(relationship(pkg, part, attributes));
    },
  });
  return found;
}

/** The dialect that a package is written in, by how it points at its workbook. Throws a `Refusal`. */
export function dialectOf(pkg: WorkbookPackage): Dialect {
  const document = relationshipsOf(pkg, '').find(({ type }) => type === 'officeDocument');
  return dialects.find(({ relationships }) => document?.typeName.startsWith(relationships)) ?? transitional;
}

/** The part that the first relationship of a kind leads to; `null` where none leads to one. */
export function targetOf(relationships: readonly Relationship[], kind: string): string | null {
  return relationships.find(({ type, target }) => type === kind && target !== null)?.target ?? null;
}

/** The parts that have relationships, and `''` for the package. */
export function relationshipSources(pkg: WorkbookPackage): readonly string[] {
  return ['', ...partNames(pkg)].filter((part) => hasPart(pkg, relationshipsPart(part)));
}
