import type { ItemLocator } from '../address.ts';
import { hasTag, isFile, type StoredFile, type StoredItem } from '../library/stored-item.ts';
import { invalidRequest, itemNotFound, stale, underRetention } from '../wire/graph-refusal.ts';
import type { DriveCall } from './call.ts';

/** Names that SharePoint does not take. */
const forbidden = /["*:<>?/\\|]|^[\s~]|[\s.]$|^\.lock$|^(con|prn|aux|nul|com\d|lpt\d)$|_vti_|^desktop\.ini$/i;

const startOf = ({ library }: DriveCall, { from }: ItemLocator): StoredItem | null =>
  from === 'root' ? library.root : library.byId(from.id);

/** The item that an address names; 404 where there is none. */
export function located(call: DriveCall, at: ItemLocator): StoredItem {
  const start = startOf(call, at);
  const item = start === null ? null : call.library.byPath(at.path, start);
  if (item === null) throw itemNotFound();
  return item;
}

export function locatedFile(call: DriveCall, at: ItemLocator): StoredFile {
  const item = located(call, at);
  if (!isFile(item)) throw invalidRequest('The resource is not a file.');
  return item;
}

/** Where something is to be written: a name in a folder. Folders on the way are made only as it is written. */
export interface Place {
  readonly name: string;
  readonly present: StoredItem | null;
  parent(): StoredItem;
}

export function placeOf(call: DriveCall, at: ItemLocator): Place {
  const start = startOf(call, at);
  if (start === null) throw itemNotFound();
  if (at.path === '') {
    const { parent } = start;
    if (parent === null) throw invalidRequest('The root cannot be written.');
    return { name: start.name, present: start, parent: () => parent };
  }
  const names = at.path.split('/').filter((name) => name !== '');
  for (const name of names) refuseName(name);
  const above = names.slice(0, -1).join('/');
  return {
    name: names.at(-1) ?? '',
    present: call.library.byPath(at.path, start),
    parent: () => call.library.folderAt(above, call.by, start),
  };
}

export function refuseName(name: string): void {
  if (name === '' || forbidden.test(name) || name.length > 255)
    throw invalidRequest('The provided name cannot contain the characters or form that it has.');
}

/** What a retention label on the library keeps anybody from doing. */
export function refuseByRule({ rule }: DriveCall['library']): void {
  if (rule === 'retention') throw underRetention();
}

/** `If-Match` and `If-None-Match` against either tag, where Microsoft's page of the request documents them. */
export function refuseStale(call: DriveCall, item: StoredItem | null): void {
  const { 'if-match': wanted, 'if-none-match': unwanted } = call.heard.headers;
  const has = (tag: string) => item !== null && hasTag(item, tag);
  if ((wanted !== undefined && !has(wanted)) || (unwanted !== undefined && has(unwanted)))
    throw stale(call.conduct.staleCode);
}
