import { strFromU8, strToU8, type Unzipped, unzipSync, zipSync } from 'fflate';

/**
 * What SharePoint does to an Office file that is put into a library: the library's content type goes
 * into the custom properties and into a custom XML part, and the package is packed anew. The cells stay;
 * size, hash and every compressed byte may change.
 */
export function promoteProperties(bytes: Uint8Array, revision: number): Buffer | null {
  const parts = partsOf(bytes);
  const text = (name: string) => {
    const part = parts[name];
    return part === undefined ? null : strFromU8(part);
  };
  const put = (name: string, content: string) => {
    parts[name] = strToU8(content);
  };
  const document = targetOf(text(packageRelationships), 'officeDocument');
  if (document === null) return null;

  const isNew = text(contentTypePart) === null;
  put(contentTypePart, contentTypeXml(revision));
  if (isNew) {
    put('customXml/itemProps90.xml', itemPropertiesXml);
    put('customXml/_rels/item90.xml.rels', relationshipsXml('itemProps90.xml', 'customXmlProps'));
    const relationships = document.replace(/[^/]+$/, '_rels/$&.rels');
    put(relationships, withRelationship(text(relationships), `/${contentTypePart}`, 'customXml'));
    put(types, withOverride(text(types), '/customXml/itemProps90.xml', customXmlPropertiesType));
  }
  const custom = targetOf(text(packageRelationships), 'custom-properties');
  if (custom === null) {
    put(customProperties, customPropertiesXml);
    put(types, withOverride(text(types), `/${customProperties}`, customPropertiesType));
    const relationships = text(packageRelationships);
    put(packageRelationships, withRelationship(relationships, customProperties, 'custom-properties'));
  } else put(custom, withContentType(text(custom) ?? customPropertiesXml));
  return Buffer.from(zipSync(parts, { level: 6, mtime: new Date(1980, 0, 1) }));
}

/** None of what is no package: SharePoint lets such a file be, whatever it is called. */
function partsOf(bytes: Uint8Array): Unzipped {
  try {
    return unzipSync(bytes);
  } catch {
    return {};
  }
}

/** The part that a relationship of the package leads to. */
function targetOf(relationships: string | null, kind: string): string | null {
  const tags = relationships?.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? [];
  const tag = tags.find((one) => new RegExp(`\\bType="[^"]*/${kind}"`).test(one));
  return /\bTarget="\/?([^"]+)"/.exec(tag ?? '')?.[1] ?? null;
}

const types = '[Content_Types].xml';
const packageRelationships = '_rels/.rels';
const customProperties = 'docProps/custom.xml';
const contentTypePart = 'customXml/item90.xml';
const contentType = '0x010100A1B2C3D4E5F60718293A4B5C6D7E8F90';
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const customPropertiesType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const customXmlPropertiesType = 'application/vnd.openxmlformats-officedocument.customXmlProperties+xml';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const variantTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const contentTypeXml = (revision: number) =>
  `${head}<ct:contentTypeSchema xmlns:ct="http://schemas.microsoft.com/office/2006/metadata/contentType" ct:contentTypeID="${contentType}" ct:contentTypeVersion="${revision}"/>`;

const itemPropertiesXml = `${head}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="{5B0B4C1A-6B0D-4E57-9D0A-2C0C7C1D9E90}"/>`;

const property = (pid: number, prefix = '') =>
  `<${prefix}property fmtid="${formatId}" pid="${pid}" name="ContentTypeId"><vt:lpwstr xmlns:vt="${variantTypes}">${contentType}</vt:lpwstr></${prefix}property>`;

const customPropertiesXml = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties">${property(2)}</Properties>`;

const relationshipsXml = (target: string, kind: string) =>
  `${head}<Relationships xmlns="${packageNamespace}"><Relationship Id="rId1" Type="${officeRelationships}/${kind}" Target="${target}"/></Relationships>`;

/** Files of every hand occur: with a prefix, without, and with the document's own ids. */
function withRelationship(xml: string | null, target: string, kind: string): string {
  if (xml === null) return relationshipsXml(target, kind);
  return beforeEnd(
    xml,
    'Relationships',
    (prefix) =>
      `<${prefix}Relationship Id="rIdPromoted${kind.replace('-', '')}" Type="${officeRelationships}/${kind}" Target="${target}"/>`,
  );
}

function withOverride(xml: string | null, part: string, type: string): string {
  return beforeEnd(
    xml ?? '',
    'Types',
    (prefix) => `<${prefix}Override PartName="${part}" ContentType="${type}"/>`,
  );
}

function withContentType(xml: string): string {
  if (/name="ContentTypeId"/.test(xml)) return xml;
  const pids = [...xml.matchAll(/\bpid="(\d+)"/g)].map((match) => Number(match[1]));
  return beforeEnd(xml, 'Properties', (prefix) => property(Math.max(1, ...pids) + 1, prefix));
}

/** A root that closes itself is opened first. */
function beforeEnd(xml: string, root: string, child: (prefix: string) => string): string {
  const opened = xml.replace(
    new RegExp(`<((?:\\w+:)?)${root}([^>]*)/>\\s*$`),
    (_, prefix: string, rest: string) => `<${prefix}${root}${rest}></${prefix}${root}>`,
  );
  return opened.replace(
    new RegExp(`</((?:\\w+:)?)${root}>\\s*$`),
    (end, prefix: string) => `${child(prefix)}${end}`,
  );
}
