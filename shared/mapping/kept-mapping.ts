import type { ColumnMapping } from '../cells/raw-table.ts';
import { columnMappingSchema } from '../cells/raw-table-json.ts';

/** The custom document property that keeps a mapping; a long one goes on in `ActieplanKolommen2` and so on. */
const propertyName = 'ActieplanKolommen';
/** What Excel takes for the text of a custom document property. */
const longestProperty = 255;
/** A table of 300 own columns fits; past this a workbook is damaged. */
const mostProperties = 100;

/** A mapping as custom document properties, by name. */
export function mappingProperties(mapping: ColumnMapping): ReadonlyMap<string, string> {
  const characters = [...JSON.stringify(mapping)];
  const properties = new Map<string, string>();
  for (let start = 0; start < characters.length; ) {
    let piece = '';
    while (start < characters.length) {
      const next = characters[start] ?? '';
      if (piece.length + next.length > longestProperty) break;
      piece += next;
      start += 1;
    }
    properties.set(nameOf(properties.size + 1), piece);
  }
  return properties;
}

/** The mapping that a workbook's custom properties keep; `null` for none, or one that cannot be read. */
export function keptMapping(properties: ReadonlyMap<string, string>): ColumnMapping | null {
  let text = '';
  for (let part = 1; part <= mostProperties; part += 1) {
    const piece = properties.get(nameOf(part));
    if (piece === undefined) break;
    text += piece;
  }
  if (text === '') return null;
  try {
    const read = columnMappingSchema.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch (error) {
    // Somebody changed the property by hand: the officer is asked for the mapping again.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a custom property is part of a kept mapping. */
export function isMappingProperty(name: string): boolean {
  return name.startsWith(propertyName);
}

function nameOf(part: number): string {
  return part === 1 ? propertyName : `${propertyName}${part}`;
}
