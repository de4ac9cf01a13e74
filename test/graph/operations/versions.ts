import type { DriveItemVersion } from '@microsoft/microsoft-graph-types';
import type { ItemLocator } from '../address.ts';
import { currentVersion, type StoredFile, type StoredVersion } from '../library/stored-item.ts';
import { type Answer, bare, json } from '../wire/answer.ts';
import { invalidRequest, itemNotFound } from '../wire/graph-refusal.ts';
import type { DriveCall } from './call.ts';
import { identityOf } from './drive-item.ts';
import { locatedFile } from './located.ts';

/** GET an item's versions, the newest first. */
export function listVersions(call: DriveCall, at: ItemLocator): Answer {
  return json(200, { value: locatedFile(call, at).versions.toReversed().map(shown) });
}

/** GET one version. */
export function getVersion(call: DriveCall, at: ItemLocator, id: string): Answer {
  return json(200, shown(versionOf(locatedFile(call, at), id)));
}

/** GET a version's content: 302, as a file's; that of the current version cannot be had this way. */
export function getVersionContent(call: DriveCall, at: ItemLocator, id: string): Answer {
  const file = locatedFile(call, at);
  const version = versionOf(file, id);
  if (version === currentVersion(file))
    throw invalidRequest('You cannot get the content of the current version.');
  return bare(302, { location: call.links.toDownload(file, version) });
}

function versionOf(file: StoredFile, id: string): StoredVersion {
  const version = id === 'current' ? currentVersion(file) : file.versions.find((one) => one.id === id);
  if (version === undefined) throw itemNotFound();
  return version;
}

function shown({ id, at, by, bytes }: StoredVersion): DriveItemVersion {
  return { id, lastModifiedDateTime: at, lastModifiedBy: identityOf(by), size: bytes.length };
}
