import { hash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import type { StoredFile, Version } from './library.ts';
import { openRegular, statusOf, whyUnread } from './regular-file.ts';
import { toldOfOneFile, type Unreadable, unreadableFile } from './unreadable-file.ts';

/** What the file system says of a file: the same identity means the same content, once it has settled. */
interface Identity {
  readonly key: string;
  readonly mode: number;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

interface Versioned {
  readonly version: Version;
  readonly identity: Identity;
}

/** A change within the clock tick of the one before leaves no trace in the times; FAT's tick is 2 s. */
const settled = 2_000;

/** So large a file is not read to list it: its version is its identity until somebody reads it. */
const mostListedBytes = 64 * 1024 ** 2;

/**
 * Versions are digests of content: times and sizes alone miss a change within one tick of the file
 * system's clock. So that a listing need not read every file, the digest of a file that has settled
 * is remembered by its identity. A file is known to be a regular one of a size that is read before it is
 * opened; what is none is told by its path in the library.
 */
export class FileVersions {
  readonly #known = new Map<string, { readonly key: string; readonly version: Version }>();

  /**
   * The file's content and version; `null` where there is no such file.
   *
   * @param path its path in the library, for people
   */
  async read(file: string, path: string): Promise<(StoredFile & Versioned) | null> {
    const opened = await openRegular(file);
    if (opened === null) return null;
    if ('why' in opened) {
      if (isTold(opened.why, path)) throw unreadableFile(path, opened.why, opened.cause);
      return null;
    }
    const { handle, status } = opened;
    try {
      const identity = identityOf(status);
      const bytes = await handle.readFile();
      const version = hash('sha256', bytes);
      if (Date.now() - identity.modified > settled) this.#known.set(file, { key: identity.key, version });
      return { bytes, version, identity };
    } finally {
      await handle.close();
    }
  }

  /** The file's version and status, read from its content only when that may have changed. */
  async version(file: string, path: string): Promise<Versioned | null> {
    const status = await statusOf(file);
    if (status === null) return null;
    return (whyUnread(status) === null ? this.#remembered(file, status) : null) ?? this.read(file, path);
  }

  /** The same for a listing, which one file that cannot be read does not end; such a one has a version as well. */
  async listed(file: string, path: string): Promise<Versioned | null> {
    const status = await statusOf(file);
    if (status === null) return null;
    const why = whyUnread(status);
    if (why !== null) return isTold(why, path) ? unread(status) : null;
    const known = this.#remembered(file, status);
    if (known !== null) return known;
    if (status.size > mostListedBytes) return unread(status);
    try {
      return await this.read(file, path);
    } catch (error) {
      if (toldOfOneFile(error) !== null) return unread(status);
      throw error;
    }
  }

  async identity(file: string): Promise<Identity | null> {
    const status = await statusOf(file);
    return status === null ? null : identityOf(status);
  }

  #remembered(file: string, status: BigIntStats): Versioned | null {
    const identity = identityOf(status);
    const known = this.#known.get(file);
    return known?.key === identity.key ? { version: known.version, identity } : null;
  }
}

/**
 * A folder is one of the library's own, unless it stands where a contributor's workbook does. One in the register's
 * place keeps no merge from standing: what writes the register tells it.
 */
const isTold = (why: Unreadable, path: string): boolean => why !== 'folder' || /\/[^/]+\.xlsx$/i.test(path);

function unread(status: BigIntStats): Versioned {
  const identity = identityOf(status);
  return { version: `unread-${identity.key}`, identity };
}

function identityOf(status: BigIntStats): Identity {
  return {
    key: `${status.ino}-${status.size}-${status.mtimeNs}-${status.ctimeNs}`,
    mode: Number(status.mode) & 0o777,
    size: Number(status.size),
    modified: Number(status.mtimeMs),
  };
}
