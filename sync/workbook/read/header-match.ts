import { fold } from '../../../shared/text/fold.ts';

/** A wanted column: its header, or every header that it is known by. */
export type WantedHeader = string | readonly string[];

/** Counts how many different wanted columns a row of headers carries, compared as people read them. */
export class HeaderMatch {
  readonly #columnOf = new Map<string, number>();
  /** How many there are to find. */
  readonly wanted: number;

  constructor(headers: readonly WantedHeader[]) {
    this.wanted = headers.length;
    for (const [column, names] of headers.entries()) {
      for (const name of typeof names === 'string' ? [names] : names) this.#columnOf.set(fold(name), column);
    }
  }

  count(headers: Iterable<string>): number {
    const found = new Set<number>();
    for (const header of headers) {
      const column = this.#columnOf.get(fold(header));
      if (column !== undefined) found.add(column);
    }
    return found.size;
  }

  /** Fewer than a third, or a single one, is a coincidence: a sheet of lists has some headers too. */
  isEnough(count: number): boolean {
    return count >= Math.min(this.wanted, Math.max(2, Math.ceil(this.wanted / 3)));
  }
}
