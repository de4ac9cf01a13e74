import type { ParsedRow } from '../actions/parsed-row.ts';
import type { LocatedTrouble } from './located-trouble.ts';

/** A row of a sheet that is being edited, with what was found on it. */
export interface HeldRow {
  row: ParsedRow;
  /** Where it stands now; `row.row` is where it stood when it was read. */
  number: number;
  /** Not among the blank rows under the last filled one. */
  inSheet: boolean;
  /** From the rules of cell and row. */
  own: readonly LocatedTrouble[];
  /** From the rules of the sheet. */
  judged: LocatedTrouble[];
}

/** The rows of a sheet by key and from the top down, while they come, move and go. */
export class HeldRows {
  readonly #byKey = new Map<number, HeldRow>();
  #downwards: HeldRow[] = [];

  get(key: number): HeldRow | undefined {
    return this.#byKey.get(key);
  }

  /** From the top of the sheet down. */
  get downwards(): readonly HeldRow[] {
    return this.#downwards;
  }

  /** The row's number now; 0 where no row has the key. */
  readonly numberOf = (key: number): number => this.#byKey.get(key)?.number ?? 0;

  /** The rows with these keys, from the top down. */
  readonly pick = (keys: Iterable<number>): readonly ParsedRow[] =>
    [...keys]
      .flatMap((key) => this.#byKey.get(key) ?? [])
      .sort((a, b) => a.number - b.number)
      .map(({ row }) => row);

  /** Takes in rows under new keys, each at its own row number. */
  add(rows: readonly ParsedRow[]): void {
    for (const row of rows) {
      const held: HeldRow = { row, number: row.row, inSheet: false, own: [], judged: [] };
      this.#byKey.set(row.key, held);
      this.#downwards.push(held);
    }
    this.#sort();
  }

  /** Moves the rows from `number` on down; whether there are any. */
  makeRoom(number: number, count: number): boolean {
    const below = this.#downwards.filter((held) => held.number >= number);
    for (const held of below) held.number += count;
    return below.length > 0;
  }

  /** Takes rows out and moves those below them up; whether there are any below. */
  remove(keys: ReadonlySet<number>): boolean {
    let gone = 0;
    let moved = false;
    this.#downwards = this.#downwards.filter((held) => {
      if (keys.has(held.row.key)) {
        gone += 1;
        this.#byKey.delete(held.row.key);
        return false;
      }
      held.number -= gone;
      moved ||= gone > 0;
      return true;
    });
    return moved;
  }

  /** Gives rows other numbers, by key. */
  renumber(numbers: ReadonlyMap<number, number>): void {
    for (const [key, number] of numbers) {
      const held = this.#byKey.get(key);
      if (held !== undefined) held.number = number;
    }
    this.#sort();
  }

  /** Tells anew where the sheet ends; gives the keys of the rows that thereby enter or leave it. */
  trim(): readonly number[] {
    const end = this.#downwards.findLastIndex(({ row }) => !row.blank) + 1;
    const crossed: number[] = [];
    this.#downwards.forEach((held, index) => {
      if (held.inSheet === index < end) return;
      held.inSheet = index < end;
      crossed.push(held.row.key);
    });
    return crossed;
  }

  #sort(): void {
    this.#downwards.sort((a, b) => a.number - b.number);
  }
}
