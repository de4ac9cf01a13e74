import type { StoredFile } from '../library.ts';

/** Contents of files as they were last seen, the least recently used let go first. */
export class FileMemory {
  readonly #files = new Map<string, StoredFile>();
  readonly #bound: number;
  #held = 0;

  /** @param bound in bytes */
  constructor(bound: number) {
    this.#bound = bound;
  }

  get(path: string): StoredFile | undefined {
    const file = this.#files.get(path);
    if (file === undefined) return undefined;
    this.#files.delete(path);
    this.#files.set(path, file);
    return file;
  }

  keep(path: string, file: StoredFile): void {
    this.forget(path);
    // One large file would push out all small ones, of which there are many and each costs a request.
    if (file.bytes.length > this.#bound / 4) return;
    this.#files.set(path, file);
    this.#held += file.bytes.length;
    for (const oldest of this.#files.keys()) {
      if (this.#held <= this.#bound) break;
      this.forget(oldest);
    }
  }

  forget(path: string): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    this.#files.delete(path);
    this.#held -= file.bytes.length;
  }
}
