import { contentTypesPart, type WorkbookPackage } from './open.ts';
import { scanPart } from './xml.ts';
import { partKey } from './zip-directory.ts';

export const relationshipsType = 'application/vnd.openxmlformats-package.relationships+xml';

/** What `[Content_Types].xml` says: by extension, and of single parts. */
export interface ContentTypes {
  /** `undefined` for a part of which nothing is said. */
  of(part: string): string | undefined;
  /** Names of the parts that it speaks of one by one, without the slash before them. */
  readonly parts: readonly string[];
}

/** Reads the package's content types. Throws a `Refusal`. */
export function readContentTypes(pkg: WorkbookPackage): ContentTypes {
  const parts: string[] = [];
  const byPart = new Map<string, string>();
  const byExtension = new Map<string, string>();
  scanPart(pkg, contentTypesPart, {
    open(name, { PartName, Extension, ContentType = '' }) {
      if (name === 'Override' && PartName !== undefined) {
        const part = PartName.replaceAll('\\', '/').replace(/^\/+/, '');
        parts.push(part);
        byPart.set(partKey(part), ContentType);
      } else if (name === 'Default' && Extension !== undefined)
        byExtension.set(Extension.toLowerCase(), ContentType);
    },
  });
  const extension = (part: string): string => part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return { of: (part) => byPart.get(partKey(part)) ?? byExtension.get(extension(part)), parts };
}
