/**
 * The library port: where the files are. A folder and a SharePoint document library both stand
 * behind it, and one contract test (`library-contract.ts`) says what each of them must keep.
 * Paths are relative, with `/`, and use only names that Windows and SharePoint accept.
 */

/** What a version is, only the library knows; equal versions mean unchanged content. */
export type Version = string;

export interface StoredFile {
  readonly bytes: Uint8Array;
  readonly version: Version;
}

export interface FileEntry {
  /** Path from the library's root. */
  readonly path: string;
  readonly version: Version;
  readonly size: number;
  /** ISO 8601; for people to read, never to decide order by. */
  readonly modifiedAt: string;
}

export type CreateOutcome =
  | { readonly outcome: 'created'; readonly version: Version }
  | { readonly outcome: 'exists' };

export type ReplaceOutcome =
  | { readonly outcome: 'replaced'; readonly version: Version }
  /** Somebody else replaced or removed it since `version` was read. */
  | { readonly outcome: 'changed' }
  /** Somebody has it open; nothing was written. */
  | { readonly outcome: 'locked' };

export interface Library {
  /** For people: the folder's path or the site's address. */
  readonly place: string;
  /** `null` where no such file exists. */
  read(path: string): Promise<StoredFile | null>;
  /** Whole or not at all, also when the process is killed; of two who create, one wins. */
  create(path: string, bytes: Uint8Array): Promise<CreateOutcome>;
  /** Replaces only what still has `version`; a reader sees the old file or the new one. */
  replace(path: string, bytes: Uint8Array, version: Version): Promise<ReplaceOutcome>;
  /** The files directly in a folder (`''` for the root), sorted by path; empty where there is none. */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Removes a file; `false` where there was none. Only caches and erased bodies are ever removed. */
  remove(path: string): Promise<boolean>;
  /** Whether somebody has the file open, as far as the library can tell. */
  openElsewhere(path: string): Promise<boolean>;
}
