import type { Localised } from '../../shared/text/localised.ts';

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

export type ReplaceOutcome = { readonly outcome: 'replaced'; readonly version: Version } | NotReplaced;

/** Why a file was not replaced: nothing was written then, or what was written no longer stands. */
export type NotReplaced =
  /** It has another version than the one that was read: somebody saved it, or the library rewrote it by itself. */
  | { readonly outcome: 'changed' }
  /** It was removed, or has another name. */
  | { readonly outcome: 'gone' }
  /** Somebody has it open. `told`: what holds it, where that is another thing, and until when. */
  | { readonly outcome: 'locked'; readonly told?: Localised }
  /** The library refuses it, and goes on refusing it until somebody does what `told` says. */
  | { readonly outcome: 'forbidden'; readonly told: Localised };

/** What happened in a library since a moment that the cursor names. */
export interface Changes {
  /** Written since, or moved here, sorted by path; all files where `whole`. */
  readonly changed: readonly FileEntry[];
  /** Paths at which there is no file any more, sorted: it was removed, or it or a folder above it has another name. */
  readonly removed: readonly string[];
  /** Whether everything is told anew: nothing was asked from, or a moment that the library does not remember. */
  readonly whole: boolean;
  /** What to ask from next time. */
  readonly cursor: string;
}

/**
 * Said of a file that is created once and of which no reader minds that it may have been erased in part
 * since: a library that is far away keeps it in memory.
 */
export type WrittenOnce = 'written-once';

export interface Library {
  /** For people: the folder's path or the site's address. */
  readonly place: string;
  /**
   * Equal for paths that name one file here: on some disks, and in SharePoint, names that differ in case alone are one
   * name. Paths that were listed are found by it, never by their spelling.
   */
  key(path: string): string;
  /**
   * What stays of a version as long as nobody saves the file, though the library rewrites it by itself and gives it
   * another version then; the version itself where that cannot be told. Who reads rows may go by it, who replaces not.
   */
  saveOf(version: Version): string;
  /** `null` where no such file exists. */
  read(path: string, holds?: WrittenOnce): Promise<StoredFile | null>;
  /**
   * Whole or not at all, also when the process is killed; of two who create, one wins. Of a file that is
   * written once the version may be out of date at once.
   */
  create(path: string, bytes: Uint8Array, holds?: WrittenOnce): Promise<CreateOutcome>;
  /** Replaces only what still has `version`; a reader sees the old file or the new one. */
  replace(path: string, bytes: Uint8Array, version: Version): Promise<ReplaceOutcome>;
  /** The files directly in a folder (`''` for the root), sorted by path; empty where there is none. */
  list(folder: string): Promise<readonly FileEntry[]>;
  /** Removes a file; `false` where there was none. Only caches and erased bodies are ever removed. */
  remove(path: string): Promise<boolean>;
  /** Whether somebody has the file open, as far as the library can tell. */
  openElsewhere(path: string): Promise<boolean>;
  /**
   * What changed since `cursor` (`null`: everything there is). Only libraries have it that can tell without
   * looking at each file.
   */
  readonly changesSince?: (cursor: string | null) => Promise<Changes>;
}
