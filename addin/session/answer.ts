import type { RawCell, RawRow } from '../../shared/cells/raw-table.ts';
import type { Language } from '../../shared/text/localised.ts';
import type { CellWrite } from '../sheet/write-cells.ts';
import type { CheckedSheet } from './checked-sheet.ts';

/** The ids and control texts that rows are to carry and do not, taken up in the sheet that is held as if they were written. */
export class Answer {
  readonly writes: readonly CellWrite[];
  readonly #sheet: CheckedSheet;
  readonly #held = new Map<number, RawRow>();
  /** Which row is which, by the places at which they are written. */
  readonly #keys: ReadonlyMap<number, number>;

  constructor(sheet: CheckedSheet, keys: readonly number[], language: Language) {
    this.#sheet = sheet;
    this.#hold(keys);
    const ids = sheet.giveIds(keys);
    const told = new Set([...keys, ...(ids.length > 0 ? sheet.takeChanged() : [])]);
    this.#hold(told);
    this.writes = [...ids, ...sheet.tellFindings(told, language)];
    this.#keys = new Map(
      this.writes.flatMap(({ row }) => {
        const key = sheet.keyAt(row);
        return key === undefined ? [] : [[row, key] as const];
      }),
    );
  }

  /** What a row held before. */
  readonly cellsOf = (row: number): readonly (RawCell | undefined)[] =>
    this.#held.get(this.#keys.get(row) ?? -1)?.cells ?? [];

  /** Whether an id takes the place of another, as on a row that was copied. */
  get replacesIds(): boolean {
    const { id } = this.#sheet.binding;
    return this.writes.some(({ row, place }) => place === id && this.cellsOf(row)[place] !== undefined);
  }

  /** Whether it is written in these rows alone. */
  within(keys: ReadonlySet<number>): boolean {
    return [...this.#keys.values()].every((key) => keys.has(key));
  }

  /** Takes back what was not written in these rows; `null`: in none. */
  takeBack(rows: ReadonlySet<number> | null): void {
    const missed = [...this.#keys].flatMap(([row, key]) => ((rows?.has(row) ?? true) ? [key] : []));
    this.#sheet.put(
      missed.flatMap((key) => {
        const raw = this.#held.get(key);
        return raw === undefined ? [] : [{ key, raw }];
      }),
    );
  }

  #hold(keys: Iterable<number>): void {
    for (const key of keys) {
      const raw = this.#sheet.rawOf(key);
      if (raw !== undefined && !this.#held.has(key)) this.#held.set(key, raw);
    }
  }
}
