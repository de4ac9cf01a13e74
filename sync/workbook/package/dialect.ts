/**
 * The namespaces of ISO/IEC 29500, which exist twice: as nearly all programs write them (transitional), and
 * as "Strict Open XML" does. Excel reads both, and a program finds in a package only what is in its own.
 */
export interface Dialect {
  /** Of workbook, sheets, styles and tables. */
  readonly spreadsheet: string;
  /** Of the attributes that name a relationship, and with a kind behind it of relationship types. */
  readonly relationships: string;
  readonly customProperties: string;
  /** Of the values of properties. */
  readonly propertyTypes: string;
  /** The relationship kinds that it writes otherwise than `Relationship.type` has them. */
  readonly kinds: Readonly<Record<string, string>>;
}

const transitionalRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const transitional: Dialect = {
  spreadsheet: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relationships: transitionalRelationships,
  customProperties: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  propertyTypes: 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
  kinds: {},
};

export const strict: Dialect = {
  spreadsheet: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  customProperties: 'http://purl.oclc.org/ooxml/officeDocument/customProperties',
  propertyTypes: 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes',
  kinds: { 'custom-properties': 'customProperties', 'extended-properties': 'extendedProperties' },
};

export const dialects: readonly Dialect[] = [transitional, strict];

/** The type of a relationship of this kind, as the dialect writes it. */
export function relationshipType({ relationships, kinds }: Dialect, kind: string): string {
  return `${relationships}/${kinds[kind] ?? kind}`;
}

/** A relationship's kind by its type: the last word, alike in both dialects. */
export function relationshipKind(type: string): string {
  const word = type.slice(type.lastIndexOf('/') + 1);
  const alike = Object.entries(strict.kinds).find(([, written]) => written === word);
  return alike?.[0] ?? word;
}
