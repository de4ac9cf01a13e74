import { createHash } from 'node:crypto';

/** Who did something: a person, or an application by itself. */
export type Actor =
  | { readonly kind: 'user'; readonly id: string; readonly displayName: string }
  | { readonly kind: 'application'; readonly id: string; readonly displayName: string };

/** One version of a file's content. */
export interface StoredVersion {
  /** `1.0`, `2.0` … */
  readonly id: string;
  bytes: Buffer;
  readonly at: string;
  readonly by: Actor;
}

/** What the library keeps of a file or a folder. */
export interface StoredItem {
  readonly id: string;
  /** As it stands in the tags. */
  readonly guid: string;
  readonly createdAt: string;
  readonly createdBy: Actor;
  name: string;
  /** `null` for the root. */
  parent: StoredItem | null;
  modifiedAt: string;
  modifiedBy: Actor;
  /** Moves with metadata and content. */
  revision: number;
  /** Moves with content only. */
  contentRevision: number;
  /** Oldest first; `null` for a folder. */
  versions: StoredVersion[] | null;
  /** Persons who have it open, by id. */
  readonly openedBy: Set<string>;
  checkedOutBy: Actor | null;
  /** The library's count of changes at its last one; delta goes by it. */
  changedAt: number;
  deletedAt: number | null;
}

/** A file: an item whose content has versions. */
export type StoredFile = StoredItem & { versions: StoredVersion[] };

export const isFile = (item: StoredItem): item is StoredFile => item.versions !== null;

export const eTagOf = (item: StoredItem) => `"{${item.guid}},${item.revision}"`;

export const cTagOf = (item: StoredItem) => `"c:{${item.guid}},${item.contentRevision}"`;

/** A precondition may name either tag; `*` is any. */
export const hasTag = (item: StoredItem, tag: string) =>
  tag === '*' || tag === eTagOf(item) || tag === cTagOf(item);

export function currentVersion(file: StoredFile): StoredVersion {
  const last = file.versions.at(-1);
  if (last === undefined) throw new Error(`${file.name} has no version.`);
  return last;
}

/** The way from the library's root, `''` for the root. */
export function pathOf(item: StoredItem): string {
  if (item.parent === null) return '';
  const above = pathOf(item.parent);
  return above === '' ? item.name : `${above}/${item.name}`;
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** An id of 34 letters, and the GUID of the tags, both told by how many items there were before. */
export function identityOf(library: string, ordinal: number): { id: string; guid: string } {
  const digest = createHash('sha256').update(`${library} ${ordinal}`).digest();
  const letters = [...digest].map((byte) => alphabet[byte % alphabet.length]).join('');
  const hex = digest.toString('hex').toUpperCase();
  const guid = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)];
  return { id: `01${letters}`, guid: guid.join('-') };
}
