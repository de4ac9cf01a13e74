import { extname } from 'node:path';
import type { DriveItem, IdentitySet, ItemReference } from '@microsoft/microsoft-graph-types';
import type { DocumentLibrary } from '../library/document-library.ts';
import { quickXorHash } from '../library/quick-xor-hash.ts';
import type { Site } from '../library/site.ts';
import {
  type Actor,
  cTagOf,
  currentVersion,
  eTagOf,
  isFile,
  pathOf,
  type StoredItem,
} from '../library/stored-item.ts';
import { invalidRequest } from '../wire/graph-refusal.ts';
import type { DriveCall } from './call.ts';

const hashes = new WeakMap<Buffer, string>();

function hashOf(bytes: Buffer): string {
  const known = hashes.get(bytes) ?? quickXorHash(bytes);
  hashes.set(bytes, known);
  return known;
}

/** An item as Graph shows it when it is asked for by itself or among its folder's children. */
export function driveItemOf(call: DriveCall, item: StoredItem): DriveItem {
  const shown = {
    ...withoutContentTag(call.site, call.library, item),
    cTag: cTagOf(item),
  } satisfies DriveItem;
  if (!isFile(item)) return shown;
  return { ...shown, ...{ '@microsoft.graph.downloadUrl': call.links.toDownload(item) } };
}

/** An item as delta shows it in SharePoint: without `cTag` and without the path of its parent. */
export function deltaItemOf({ site, library }: DriveCall, item: StoredItem): DriveItem {
  const { path: _, name: __, ...parentReference } = parentOf(site, library, item);
  if (item.deletedAt !== null)
    return {
      id: item.id,
      parentReference,
      deleted: { state: 'deleted' },
      ...(isFile(item) ? { file: {} } : { folder: {} }),
    } satisfies DriveItem;
  return { ...withoutContentTag(site, library, item), parentReference };
}

function withoutContentTag(site: Site, library: DocumentLibrary, item: StoredItem): DriveItem {
  const file = isFile(item) ? currentVersion(item) : null;
  const children = library.childrenOf(item);
  return {
    id: item.id,
    eTag: eTagOf(item),
    name: item.name,
    size:
      file === null ? children.reduce((sum, child) => sum + sizeOf(library, child), 0) : file.bytes.length,
    webUrl: webUrlOf(site, library, pathOf(item)),
    createdDateTime: item.createdAt,
    createdBy: identityOf(item.createdBy),
    lastModifiedDateTime: item.modifiedAt,
    lastModifiedBy: identityOf(item.modifiedBy),
    fileSystemInfo: { createdDateTime: item.createdAt, lastModifiedDateTime: item.modifiedAt },
    parentReference: parentOf(site, library, item),
    ...(item.parent === null ? { root: {} } : {}),
    ...(file === null
      ? { folder: { childCount: children.length } }
      : { file: { mimeType: mimeTypeOf(item.name), hashes: { quickXorHash: hashOf(file.bytes) } } }),
    ...publicationOf(library, item),
  } satisfies DriveItem;
}

/** What a library that requires check-out or approval does to a file that is put there: others do not see it yet. */
function publicationOf({ rule }: DocumentLibrary, item: StoredItem): Pick<DriveItem, 'publication'> {
  const { checkedOutBy } = item;
  if (checkedOutBy !== null)
    return { publication: { level: 'checkout', checkedOutBy: identityOf(checkedOutBy) } };
  if (!isFile(item)) return {};
  return {
    publication: { level: rule === 'approval' ? 'draft' : 'published', versionId: currentVersion(item).id },
  };
}

function parentOf(site: Site, library: DocumentLibrary, item: StoredItem): ItemReference {
  const drive = { driveType: 'documentLibrary', driveId: library.id, siteId: site.id };
  if (item.parent === null) return drive;
  const above = pathOf(item.parent);
  return {
    ...drive,
    id: item.parent.id,
    name: item.parent.name,
    path: `/drives/${library.id}/root:${above === '' ? '' : `/${above}`}`,
  } satisfies ItemReference;
}

export function identityOf(actor: Actor): IdentitySet {
  const identity = { id: actor.id, displayName: actor.displayName };
  return actor.kind === 'user' ? { user: identity } : { application: identity };
}

export function webUrlOf(site: Site, library: DocumentLibrary, path: string): string {
  const below = path === '' ? '' : `/${path}`;
  return `https://${site.hostname}${encodeURI(`${site.path}/${library.name}${below}`)}`;
}

function sizeOf(library: DocumentLibrary, item: StoredItem): number {
  if (isFile(item)) return currentVersion(item).bytes.length;
  return library.childrenOf(item).reduce((sum, child) => sum + sizeOf(library, child), 0);
}

const mimeTypes: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.json': 'application/json',
  '.txt': 'text/plain',
  '.gz': 'application/gzip',
};

export const mimeTypeOf = (name: string) =>
  mimeTypes[extname(name).toLowerCase()] ?? 'application/octet-stream';

/** What `$select` may name of an item here; Graph answers 400 to a name that it does not know. */
const selectable = [
  'id',
  'name',
  'size',
  'eTag',
  'cTag',
  'file',
  'folder',
  'root',
  'deleted',
  'webUrl',
  'publication',
  'fileSystemInfo',
  'parentReference',
  'createdBy',
  'createdDateTime',
  'lastModifiedBy',
  'lastModifiedDateTime',
] as const satisfies readonly (keyof DriveItem)[];

const annotations: Readonly<Record<string, string>> = {
  'content.downloadUrl': '@microsoft.graph.downloadUrl',
  '@microsoft.graph.downloadUrl': '@microsoft.graph.downloadUrl',
};

/** `$select`: what was asked for; all of it where nothing was said. */
export function selected({ heard }: DriveCall, item: DriveItem): DriveItem {
  const select = heard.url.searchParams.get('$select');
  if (select === null) return item;
  const wanted = new Set(select.split(',').map((name) => annotations[name.trim()] ?? name.trim()));
  const known: readonly string[] = [...selectable, ...Object.values(annotations)];
  for (const name of wanted)
    if (!known.includes(name))
      throw invalidRequest(`Could not find a property named '${name}' on type 'microsoft.graph.driveItem'.`);
  return Object.fromEntries(Object.entries(item).filter(([name]) => wanted.has(name)));
}
