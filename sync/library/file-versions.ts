import { hash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import type { StoredFile, Version } from './library.ts';
import { systemCode } from './library-failure.ts';

/** What the file system says of a file: the same identity means the same content, once it has settled. */
interface Identity {
  readonly key: string;
  readonly mode: number;
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** A change within the clock tick of the one before leaves no trace in the times; FAT's tick is 2 s. */
const settled = 2_000;

/**
 * Versions are digests of content: times and sizes alone miss a change within one tick of the file
 * system's clock. So that a listing need not read every file, the digest of a file that has settled
 * is remembered by its identity.
 */
export class FileVersions {
  readonly #known = new Map<string, { readonly key: string; readonly version: Version }>();

  /** The file's content and version; `null` where there is no such file. */
  async read(path: string): Promise<(StoredFile & { readonly identity: Identity }) | null> {
    const handle = await openFile(path);
    if (handle === null) return null;
    try {
      const status = await handle.stat({ bigint: true });
      if (!status.isFile()) return null;
      const identity = identityOf(status);
      const bytes = await handle.readFile();
      const version = hash('sha256', bytes);
      if (Date.now() - identity.modified > settled) this.#known.set(path, { key: identity.key, version });
      return { bytes, version, identity };
    } finally {
      await handle.close();
    }
  }

  /** The file's version and status, read from its content only when that may have changed. */
  async version(path: string): Promise<{ readonly version: Version; readonly identity: Identity } | null> {
    const identity = await this.identity(path);
    if (identity === null) return null;
    const known = this.#known.get(path);
    return known?.key === identity.key ? { version: known.version, identity } : await this.read(path);
  }

  async identity(path: string): Promise<Identity | null> {
    try {
      const status = await stat(path, { bigint: true });
      return status.isFile() ? identityOf(status) : null;
    } catch (error) {
      if (isAbsence(error)) return null;
      throw error;
    }
  }
}

async function openFile(path: string) {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (isAbsence(error)) return null;
    throw error;
  }
}

function isAbsence(error: unknown): boolean {
  const code = systemCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function identityOf(status: {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ctimeNs: bigint;
  readonly mtimeMs: bigint;
  readonly mode: bigint;
}): Identity {
  return {
    key: `${status.ino}-${status.size}-${status.mtimeNs}-${status.ctimeNs}`,
    mode: Number(status.mode) & 0o777,
    size: Number(status.size),
    modified: Number(status.mtimeMs),
  };
}
