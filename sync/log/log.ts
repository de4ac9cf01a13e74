import type { Library } from '../library/library.ts';
import { Turns } from '../library/turns.ts';
import { follow, type Position, start, withoutGap } from './chain.ts';
import { checkpointEvery, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { entryPath, readEntry } from './entry-file.ts';
import { type OrProblem, problem } from './log-problem.ts';

/**
 * A library's log as one process reads it. What it remembers is only how far it read: entries never
 * change, so a longer reading starts where the last one ended.
 */
export class Log {
  readonly library: Library;
  readonly #turns = new Turns();
  #read: Position | null = null;
  #checkpointed = 0;

  constructor(library: Library) {
    this.library = library;
  }

  /** Reads what others wrote since the last time, and gives the position at the log's end. */
  async catchUp(): Promise<OrProblem<Position>> {
    const known = this.#read === null ? await this.#open() : await this.#stillThere(this.#read);
    if (!known.ok) return known;
    let position = known.value;
    for (;;) {
      const next = await readEntry(this.library, position.state.number + 1);
      if (!next.ok) return next;
      if (next.value === null) break;
      const followed = follow(position, next.value);
      if (!followed.ok) return followed;
      position = followed.value;
    }
    if (this.#read === null || this.#read.state.number < position.state.number) this.#read = position;
    return { ok: true, value: position };
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

  /** A log put back from a backup may be shorter than, or differ from, what was read of it. */
  async #stillThere(position: Position): Promise<OrProblem<Position>> {
    const { number } = position.state;
    if (number === 0) return { ok: true, value: position };
    const last = await readEntry(this.library, number);
    if (!last.ok) return last;
    if (last.value?.digest === position.digest) return { ok: true, value: position };
    return problem('log-rewound', entryPath(number), `its digest was ${position.digest}`);
  }
}
