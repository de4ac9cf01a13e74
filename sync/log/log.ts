import type { FileEntry, Library } from '../library/library.ts';
import { Turns } from '../library/turns.ts';
import { follow, lastIs, type Position, start, withoutGap } from './chain.ts';
import { checkpointEvery, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { entryPath, numberOf, readEntry } from './entry-file.ts';
import { KnownFiles } from './known-files.ts';
import { type OrProblem, problem } from './log-problem.ts';

/**
 * A library's log as one process reads it. What it remembers is only how far it read: entries never
 * change, so a longer reading starts where the last one ended.
 */
export class Log {
  readonly library: Library;
  readonly #turns = new Turns();
  readonly #known: KnownFiles | null;
  #read: Position | null = null;
  #checkpointed = 0;
  /** Whether an entry exists that the library has not told of yet. */
  #behind = false;

  constructor(library: Library) {
    this.library = library;
    this.#known = KnownFiles.of(library);
  }

  /** Reads what others wrote since the last time, and gives the position at the log's end. */
  catchUp(): Promise<OrProblem<Position>> {
    const known = this.#known;
    // Of two who ask at once what changed, each would see a part of it.
    return known === null ? this.#readOn(null) : this.#turns.take('catch-up', () => this.#readOn(known));
  }

  async #readOn(known: KnownFiles | null): Promise<OrProblem<Position>> {
    const touched = (await known?.refresh()) ?? null;
    const from = this.#read === null ? await this.#open() : await this.#stillThere(this.#read, touched);
    if (!from.ok) return from;
    let position = from.value;
    for (;;) {
      const number = position.state.number + 1;
      if (known !== null && !this.#behind && !tells(this.library, known, number)) break;
      const next = await readEntry(this.library, number);
      if (!next.ok) return next;
      if (next.value === null) {
        if (known !== null && tells(this.library, known, number))
          return gapBelow(this.library, known, number);
        break;
      }
      const followed = follow(position, next.value);
      if (!followed.ok) return followed;
      position = followed.value;
    }
    this.advance(position);
    return { ok: true, value: position };
  }

  /** What was read of the log, where that goes as far as entry `number`; nobody is asked. */
  readUpTo(number: number): Position | null {
    return this.#read !== null && this.#read.state.number >= number ? this.#read : null;
  }

  /** Remembers a position that was read, or made by a new entry. */
  advance(position: Position): void {
    this.#behind = false;
    if (this.#read === null || this.#read.state.number < position.state.number) this.#read = position;
  }

  /** Told by who found the next number taken: it is read, whatever the library tells of changes. */
  fallBehind(): void {
    this.#behind = true;
  }

  /** Whether the library tells its changes, so that a gap is seen as soon as the log is read. */
  get tellsGaps(): boolean {
    return this.#known !== null;
  }

  /** A file in the library: as of the last reading where the library tells its changes, else as it now is. */
  async fileAt(path: string): Promise<FileEntry | undefined> {
    if (this.#known !== null) return this.#known.get(path);
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    const key = this.library.key(path);
    return (await this.filesIn(folder)).find((file) => this.library.key(file.path) === key);
  }

  /** The files directly in a folder, as of the same moment. */
  async filesIn(folder: string): Promise<readonly FileEntry[]> {
    return this.#known?.filesIn(folder) ?? this.library.list(folder);
  }

  /** The files directly in a folder, each under the key that its path has in this library. */
  async filesByKey(folder: string): Promise<ReadonlyMap<string, FileEntry>> {
    return new Map((await this.filesIn(folder)).map((file) => [this.library.key(file.path), file]));
  }

  /** Keeps `position` as a checkpoint when the last one lies far enough behind. */
  async keep(position: Position): Promise<void> {
    if (position.state.number - this.#checkpointed < checkpointEvery) return;
    await writeCheckpoint(this.library, position);
    this.#checkpointed = position.state.number;
  }

  /** One process queues its own appends, so that only processes race. */
  inTurn<T>(work: () => Promise<T>): Promise<T> {
    return this.#turns.take('append', work);
  }

  async #open(): Promise<OrProblem<Position>> {
    const whole = await withoutGap(this.library);
    if (!whole.ok) return whole;
    const checkpoint = await readCheckpoint(this.library);
    this.#checkpointed = checkpoint?.state.number ?? 0;
    return { ok: true, value: checkpoint ?? start };
  }

  /**
   * A log put back from a backup may be shorter than, or differ from, what was read of it.
   *
   * @param touched what changed or went since the last reading; `null` where the library does not tell
   */
  async #stillThere(position: Position, touched: ReadonlySet<string> | null): Promise<OrProblem<Position>> {
    const { number } = position.state;
    const path = entryPath(number);
    const untouched = touched?.has(this.library.key(path)) === false && this.#known?.get(path) !== undefined;
    if (number === 0 || untouched) return { ok: true, value: position };
    const last = await readEntry(this.library, number);
    if (!last.ok) return last;
    if (last.value?.digest === position.digest) return { ok: true, value: position };
    return problem('log-rewound', path, {
      nl: `de digest was ${position.digest}`,
      en: `its digest was ${position.digest}`,
    });
  }
}

/** Whether the library told of this entry, or of a later one. */
const tells = (library: Library, known: KnownFiles, number: number): boolean =>
  known.get(entryPath(number)) !== undefined || lastTold(library, known) > number;

const lastTold = (library: Library, known: KnownFiles): number =>
  known.paths.reduce((last, path) => Math.max(last, numberOf(library, path) ?? 0), 0);

const gapBelow = (library: Library, known: KnownFiles, number: number): OrProblem<never> =>
  problem('log-gap', entryPath(number), lastIs(lastTold(library, known)));
