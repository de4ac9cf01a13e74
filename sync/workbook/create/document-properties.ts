import type { Stamp } from '../../../shared/cells/raw-table.ts';
import { stampProperties } from '../../../shared/workbook/stamp-properties.ts';
import { type Dialect, transitional } from '../package/dialect.ts';
import { freePrefix } from '../package/namespaces.ts';
import { cellText, elementText } from './ooxml-text.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The format id of user-defined properties ([MS-OLEPS] FMTID_UserDefinedProperties). */
const customPropertyFormat = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Title and maker; no times, so that the same contents give the same bytes. */
export function corePropertiesPart(title: string): string {
  return [
    declaration,
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${elementText(title)}</dc:title><dc:creator>Actieplan</dc:creator><dc:language>nl-BE</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

/** `docProps/app.xml`: which program made the file. */
export function applicationPropertiesPart(): string {
  return `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Actieplan</Application></Properties>`;
}

/**
 * A custom property's element; property ids start at 2 and are unique in the part. `prefix` is the
 * part's own, with its colon.
 */
export function customProperty(
  id: number,
  name: string,
  value: string | number,
  { propertyTypes }: Dialect = transitional,
  prefix = '',
): string {
  const vt = freePrefix('vt', prefix);
  const content =
    typeof value === 'number'
      ? `<${vt}:i4>${value}</${vt}:i4>`
      : `<${vt}:lpwstr>${cellText(value)}</${vt}:lpwstr>`;
  return `<${prefix}property fmtid="${customPropertyFormat}" pid="${id}" name="${name}" xmlns:${vt}="${propertyTypes}">${content}</${prefix}property>`;
}

/** `docProps/custom.xml`: the stamp that tells what the file shows. */
export function customPropertiesPart(stamp: Stamp, dialect: Dialect = transitional): string {
  const properties: string[] = [];
  for (const [name, value] of stampProperties(stamp)) {
    if (value !== undefined) properties.push(customProperty(properties.length + 2, name, value, dialect));
  }
  return [
    declaration,
    `<Properties xmlns="${dialect.customProperties}">`,
    ...properties,
    '</Properties>',
  ].join('');
}
