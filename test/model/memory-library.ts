import { createHash } from 'node:crypto';
import type { FileEntry, Library, StoredFile } from '../../sync/library/library.ts';
import { namesOf } from '../../sync/library/library-path.ts';

interface Kept {
  readonly bytes: Uint8Array;
  readonly version: string;
  readonly modifiedAt: string;
}

/** Files that several clients share, as a folder or a site would. */
export class MemoryPlace {
  readonly files = new Map<string, Kept>();
  /** Files that a person has open. */
  readonly opened = new Set<string>();
  #moment = Date.parse('2021-03-01T00:00:00Z');

  /** Saves a file as a person does: over what is there. */
  save(path: string, bytes: Uint8Array): string {
    this.#moment += 1000;
    const version = createHash('sha256').update(bytes).digest('hex');
    this.files.set(path, { bytes, version, modifiedAt: new Date(this.#moment).toISOString() });
    return version;
  }

  open(): Library {
    return new MemoryLibrary(this);
  }

  /** The same files once more, of which neither knows what becomes of the other; `wanted` says which. */
  copy(wanted: (path: string) => boolean): MemoryPlace {
    const other = new MemoryPlace();
    for (const [path, { bytes }] of this.files) if (wanted(path)) other.save(path, bytes);
    return other;
  }
}

/** A library in memory, so that thousands of stories are told in the time of a few on a disk. */
class MemoryLibrary implements Library {
  readonly place = 'memory';
  readonly #of: MemoryPlace;

  constructor(place: MemoryPlace) {
    this.#of = place;
  }

  async read(path: string): Promise<StoredFile | null> {
    namesOf(path);
    const kept = this.#of.files.get(path);
    return kept === undefined ? null : { bytes: kept.bytes, version: kept.version };
  }

  async create(path: string, bytes: Uint8Array): ReturnType<Library['create']> {
    namesOf(path);
    if (this.#of.files.has(path)) return { outcome: 'exists' };
    return { outcome: 'created', version: this.#of.save(path, bytes) };
  }

  async replace(path: string, bytes: Uint8Array, version: string): ReturnType<Library['replace']> {
    namesOf(path);
    if (this.#of.files.get(path)?.version !== version) return { outcome: 'changed' };
    if (this.#of.opened.has(path)) return { outcome: 'locked' };
    return { outcome: 'replaced', version: this.#of.save(path, bytes) };
  }

  async list(folder: string): Promise<readonly FileEntry[]> {
    namesOf(folder);
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#of.files]
      .filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes('/'))
      .map(([path, { bytes, version, modifiedAt }]) => ({ path, version, size: bytes.length, modifiedAt }))
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async remove(path: string): Promise<boolean> {
    namesOf(path);
    return this.#of.files.delete(path);
  }

  async openElsewhere(path: string): Promise<boolean> {
    namesOf(path);
    return this.#of.opened.has(path);
  }
}
