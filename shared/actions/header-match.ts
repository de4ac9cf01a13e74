import type { ColumnMapping } from '../cells/raw-table.ts';
import { foldHeader } from '../text/fold-header.ts';

/** A wanted column: its header, or every header that it is known by. */
export type WantedHeader = string | readonly string[];

/** Counts how many different wanted columns a row of headers carries, compared as people read them. */
export class HeaderMatch {
  readonly #columnOf = new Map<string, number>();
  /** How many there are to find. */
  readonly wanted: number;

  /** @param mapping own headers that the officer said stand for wanted columns */
  constructor(headers: readonly WantedHeader[], mapping: ColumnMapping = {}) {
    this.wanted = headers.length;
    for (const [column, names] of headers.entries()) {
      for (const name of typeof names === 'string' ? [names] : names)
        this.#columnOf.set(foldHeader(name), column);
    }
    let column = this.wanted;
    for (const [own, field] of Object.entries(mapping)) {
      if (field === null) this.#columnOf.delete(foldHeader(own));
      else this.#columnOf.set(foldHeader(own), column);
      column += 1;
    }
  }

  count(headers: Iterable<string>): number {
    const found = new Set<number>();
    for (const header of headers) {
      const column = this.#columnOf.get(foldHeader(header));
      if (column !== undefined) found.add(column);
    }
    return found.size;
  }

  /** Fewer than a third, or a single one, is a coincidence: a sheet of lists has some headers too. */
  isEnough(count: number): boolean {
    return count >= Math.min(this.wanted, Math.max(2, Math.ceil(this.wanted / 3)));
  }
}
