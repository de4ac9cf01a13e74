import type { WorkbookPackage } from '../package/open.ts';
import { relationshipsOf, targetOf } from '../package/relationships.ts';
import { scanPart } from '../package/xml.ts';
import { storedText } from './stored-text.ts';

/** The part of the custom document properties, `docProps/custom.xml` by custom; `null` where there is none. */
export function customPropertiesPartOf(pkg: WorkbookPackage): string | null {
  return targetOf(relationshipsOf(pkg, ''), 'custom-properties');
}

/** Names and texts of the workbook's custom document properties. Throws a `Refusal`. */
export function readCustomProperties(pkg: WorkbookPackage): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const part = customPropertiesPartOf(pkg);
  if (part === null) return properties;
  let property: string | null = null;
  let value = '';
  scanPart(pkg, part, {
    open(name, attributes) {
      if (name !== 'property') return;
      property = attributes['name'] ?? null;
      value = '';
    },
    text(piece) {
      value += piece;
    },
    close(name) {
      if (name !== 'property' || property === null) return;
      properties.set(property, storedText(value.trim()));
      property = null;
    },
  });
  return properties;
}
