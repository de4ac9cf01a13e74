import type { Changes, FileEntry, Library } from '../library/library.ts';

/**
 * A library's files as they were when last asked, where the library tells what changed since: one request in
 * the place of one for each file.
 */
export class KnownFiles {
  readonly #changesSince: NonNullable<Library['changesSince']>;
  readonly #files = new Map<string, FileEntry>();
  #cursor: string | null = null;

  private constructor(changesSince: NonNullable<Library['changesSince']>) {
    this.#changesSince = changesSince;
  }

  /** `null` for a library that does not tell its changes. */
  static of(library: Library): KnownFiles | null {
    const { changesSince } = library;
    return changesSince === undefined ? null : new KnownFiles((cursor) => changesSince.call(library, cursor));
  }

  get paths(): readonly string[] {
    return [...this.#files.keys()];
  }

  get(path: string): FileEntry | undefined {
    return this.#files.get(path);
  }

  /** Those directly in a folder. */
  filesIn(folder: string): readonly FileEntry[] {
    const start = folder === '' ? '' : `${folder}/`;
    return [...this.#files.values()].filter(
      ({ path }) => path.startsWith(start) && !path.slice(start.length).includes('/'),
    );
  }

  /** Asks what changed; gives the paths of files known before that have another version now, or are gone. */
  async refresh(): Promise<ReadonlySet<string>> {
    const news = await this.#changesSince(this.#cursor);
    const touched = new Set<string>();
    for (const path of this.#goneBy(news)) {
      this.#files.delete(path);
      touched.add(path);
    }
    for (const file of news.changed) {
      const before = this.#files.get(file.path);
      if (before !== undefined && before.version !== file.version) touched.add(file.path);
      this.#files.set(file.path, file);
    }
    this.#cursor = news.cursor;
    return touched;
  }

  #goneBy({ whole, changed, removed }: Changes): readonly string[] {
    if (!whole) return removed.filter((path) => this.#files.has(path));
    const there = new Set(changed.map(({ path }) => path));
    return this.paths.filter((path) => !there.has(path));
  }
}
