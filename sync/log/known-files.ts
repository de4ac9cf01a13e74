import type { Changes, FileEntry, Library } from '../library/library.ts';

/**
 * A library's files as they were when last asked, where the library tells what changed since: one request in
 * the place of one for each file.
 */
export class KnownFiles {
  readonly #changesSince: NonNullable<Library['changesSince']>;
  readonly #library: Pick<Library, 'key' | 'saveOf'>;
  /** By the key of their path. */
  readonly #files = new Map<string, FileEntry>();
  #cursor: string | null = null;

  private constructor(changesSince: NonNullable<Library['changesSince']>, library: Library) {
    this.#changesSince = changesSince;
    this.#library = library;
  }

  /** `null` for a library that does not tell its changes. */
  static of(library: Library): KnownFiles | null {
    const { changesSince } = library;
    if (changesSince === undefined) return null;
    return new KnownFiles((cursor) => changesSince.call(library, cursor), library);
  }

  get paths(): readonly string[] {
    return [...this.#files.values()].map(({ path }) => path);
  }

  get(path: string): FileEntry | undefined {
    return this.#files.get(this.#key(path));
  }

  /** Those directly in a folder. */
  filesIn(folder: string): readonly FileEntry[] {
    const start = this.#key(folder === '' ? '' : `${folder}/`);
    return [...this.#files]
      .filter(([key]) => key.startsWith(start) && !key.slice(start.length).includes('/'))
      .map(([, file]) => file);
  }

  /** Asks what changed; gives the keys of files known before that somebody saved since, or that are gone. */
  async refresh(): Promise<ReadonlySet<string>> {
    const news = await this.#changesSince(this.#cursor);
    const touched = new Set<string>();
    for (const key of this.#goneBy(news)) {
      this.#files.delete(key);
      touched.add(key);
    }
    for (const file of news.changed) {
      const key = this.#key(file.path);
      const before = this.#files.get(key);
      if (before !== undefined && !this.#isSameSave(before, file)) touched.add(key);
      this.#files.set(key, file);
    }
    this.#cursor = news.cursor;
    return touched;
  }

  #key(path: string): string {
    return this.#library.key(path);
  }

  #isSameSave(one: FileEntry, other: FileEntry): boolean {
    return this.#library.saveOf(one.version) === this.#library.saveOf(other.version);
  }

  #goneBy({ whole, changed, removed }: Changes): readonly string[] {
    const there = new Set(changed.map(({ path }) => this.#key(path)));
    const gone = whole ? [...this.#files.keys()] : removed.map((path) => this.#key(path));
    // Under a name that differs in case alone it is still the same file.
    return gone.filter((key) => this.#files.has(key) && !there.has(key));
  }
}
