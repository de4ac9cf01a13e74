import { hash } from 'node:crypto';
import { link, rename, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type AsideStep, removeStaleAsides, writeAside } from './asides.ts';
import { ignoresCase } from './disk-names.ts';
import { makeFolder, namesIn, removeFile, syncFolder } from './durable.ts';
import { FileVersions } from './file-versions.ts';
import type { CreateOutcome, FileEntry, Library, ReplaceOutcome, StoredFile, Version } from './library.ts';
import { LibraryFailure, systemCode } from './library-failure.ts';
import { isSafeName, namesOf } from './library-path.ts';
import { isLocked } from './lock-files.ts';
import { Turns } from './turns.ts';

/** What a write has just done; a process may be stopped at any of them. */
export type FolderStep =
  | AsideStep
  | 'linked'
  | 'checked'
  | 'renamed'
  | 'folder-synced'
  | 'aside-removed'
  | 'removed';

export interface FolderOptions {
  /** Told after each step of a write, which waits for it. */
  readonly step?: (step: FolderStep, path: string) => Promise<void>;
}

/**
 * Opens a folder of this machine as a library. Fails with a `LibraryFailure` (`library-missing`)
 * where there is none.
 */
export async function openFolderLibrary(folder: string, options: FolderOptions = {}): Promise<Library> {
  const root = resolve(folder);
  const status = await stat(root).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT' || systemCode(error) === 'ENOTDIR') return null;
    throw unreachable(root, error);
  });
  if (status?.isDirectory()) return new FolderLibrary(root, await namesFoldIn(root), options);
  throw new LibraryFailure('library-missing', {
    nl: `Er is geen map ${root}. Kijk het pad na, of maak de bibliotheek aan met "actieplan init".`,
    en: `There is no folder ${root}. Check the path, or make the library with "actieplan init".`,
  });
}

const namesFoldIn = (root: string): Promise<boolean> =>
  ignoresCase(root).catch((error: unknown) => {
    throw systemCode(error) === undefined ? error : unreachable(root, error);
  });

/**
 * A folder as library, for processes of one machine.
 *
 * `create` is exact between any number of processes: the file is whole and on the disk before `link`
 * gives it its name, and only one `link` can.
 *
 * `replace` is exact within one process, and optimistic between processes: no file system call
 * replaces a file only if it is unchanged, and a lock would outlive a killed process. The status of
 * the file is compared in the call just before `rename`; a writer that comes between these two
 * calls is overwritten. A reader sees one whole file or the other all the while. Hence the log,
 * which may lose nothing, only ever creates; what is replaced can be made again from it.
 */
class FolderLibrary implements Library {
  readonly place: string;
  readonly #ignoresCase: boolean;
  readonly #step: (step: FolderStep, path: string) => Promise<void>;
  readonly #versions = new FileVersions();
  readonly #turns = new Turns();
  #swept = false;

  constructor(root: string, isCaseIgnored: boolean, options: FolderOptions) {
    this.place = root;
    this.#ignoresCase = isCaseIgnored;
    this.#step = options.step ?? (async () => {});
  }

  key(path: string): string {
    return this.#ignoresCase ? path.toLowerCase() : path;
  }

  saveOf(version: Version): string {
    return version;
  }

  read(path: string): Promise<StoredFile | null> {
    return this.#guard(async () => {
      const found = await this.#versions.read(this.#file(path), path);
      return found === null ? null : { bytes: found.bytes, version: found.version };
    });
  }

  create(path: string, bytes: Uint8Array): Promise<CreateOutcome> {
    return this.#guard(async () => {
      const file = this.#file(path);
      const folder = await makeFolder(this.place, namesOf(path).slice(0, -1));
      const aside = await this.#writeAside(path, bytes, 0o666);
      try {
        const created = await linkOnce(aside, file);
        if (created) await this.#step('linked', path);
        // The loser syncs too: what it is told exists must still exist after a power failure.
        await syncFolder(folder);
        await this.#step('folder-synced', path);
        return created ? { outcome: 'created', version: hash('sha256', bytes) } : { outcome: 'exists' };
      } finally {
        await removeFile(aside);
        await this.#step('aside-removed', path);
      }
    });
  }

  replace(path: string, bytes: Uint8Array, version: Version): Promise<ReplaceOutcome> {
    return this.#guard(() =>
      this.#turns.take(path, async () => {
        try {
          return await this.#replaceInTurn(path, bytes, version);
        } catch (error) {
          if (!withoutRight.includes(systemCode(error) ?? '')) throw error;
          return { outcome: 'forbidden', told: unreachable(this.place, error).told };
        }
      }),
    );
  }

  async #replaceInTurn(path: string, bytes: Uint8Array, version: Version): Promise<ReplaceOutcome> {
    const file = this.#file(path);
    const before = await this.#versions.version(file, path);
    if (before === null) return { outcome: 'gone' };
    if (before.version !== version) return { outcome: 'changed' };
    const aside = await this.#writeAside(path, bytes, before.identity.mode);
    try {
      if (await isLocked(file)) return { outcome: 'locked' };
      const now = await this.#versions.version(file, path);
      if (now === null) return { outcome: 'gone' };
      if (now.version !== version) return { outcome: 'changed' };
      const last = await this.#versions.identity(file);
      if (last?.key !== now.identity.key) return { outcome: last === null ? 'gone' : 'changed' };
      await this.#step('checked', path);
      if (!(await renamed(aside, file))) return { outcome: 'locked' };
      await this.#step('renamed', path);
      await syncFolder(dirname(file));
      await this.#step('folder-synced', path);
      return { outcome: 'replaced', version: hash('sha256', bytes) };
    } finally {
      await removeFile(aside);
    }
  }

  list(folder: string): Promise<readonly FileEntry[]> {
    return this.#guard(async () => {
      const entries: FileEntry[] = [];
      for (const name of (await namesIn(this.#file(folder))).filter(isSafeName).toSorted()) {
        const path = folder === '' ? name : `${folder}/${name}`;
        const found = await this.#versions.listed(this.#file(path), path);
        if (found === null) continue;
        const modifiedAt = new Date(found.identity.modified).toISOString();
        entries.push({ path, version: found.version, size: found.identity.size, modifiedAt });
      }
      return entries;
    });
  }

  remove(path: string): Promise<boolean> {
    return this.#guard(async () => {
      const file = this.#file(path);
      const removed = await removeFile(file);
      if (!removed) return false;
      await this.#step('removed', path);
      await syncFolder(dirname(file));
      await this.#step('folder-synced', path);
      return true;
    });
  }

  openElsewhere(path: string): Promise<boolean> {
    return this.#guard(() => isLocked(this.#file(path)));
  }

  #file(path: string): string {
    return join(this.place, ...namesOf(path));
  }

  async #writeAside(path: string, bytes: Uint8Array, mode: number): Promise<string> {
    if (!this.#swept) await removeStaleAsides(this.place, Date.now());
    this.#swept = true;
    return writeAside(this.place, bytes, mode, (step) => this.#step(step, path));
  }

  /** What the system says goes wrong with the folder as a whole becomes a `LibraryFailure`. */
  async #guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw systemCode(error) === undefined ? error : unreachable(this.place, error);
    }
  }
}

/** Gives a file a second name; `false` where somebody else has it already. */
async function linkOnce(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EEXIST') return false;
    if (code === undefined || !withoutLinks.includes(code)) throw error;
    throw new LibraryFailure(
      'file-system-unfit',
      {
        nl: `De map ${dirname(to)} staat op een schijf die geen harde koppelingen kent (${code}), zodat twee gebruikers elkaars gegevens zouden kunnen overschrijven. Zet de bibliotheek op één NTFS-, APFS- of ext4-schijf.`,
        en: `The folder ${dirname(to)} is on a disk without hard links (${code}), where two users could overwrite each other. Put the library on one NTFS, APFS or ext4 disk.`,
      },
      error,
    );
  }
}

/**
 * What `link` answers on FAT, exFAT, some network shares, and across disks. There is no way round:
 * creating the file under its own name is not whole when the process is killed, and `rename`
 * overwrites.
 */
const withoutLinks = ['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'];

/** What the system answers where the account may not write. */
const withoutRight = ['EACCES', 'EPERM', 'EROFS'];

/** Renames over an existing file; `false` where Windows refuses because somebody has it open. */
async function renamed(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    const code = systemCode(error);
    if (code === 'EBUSY' || (process.platform === 'win32' && (code === 'EPERM' || code === 'EACCES')))
      return false;
    throw error;
  }
}

function unreachable(root: string, error: unknown): LibraryFailure {
  const code = systemCode(error) ?? String(error);
  return new LibraryFailure(
    'library-unreachable',
    {
      nl: `De bibliotheek ${root} kan niet gelezen of beschreven worden (${code}). Kijk na of u er toegang toe hebt en of de schijf niet vol is.`,
      en: `The library ${root} cannot be read or written (${code}). Check that you have access to it and that the disk is not full.`,
    },
    error,
  );
}
