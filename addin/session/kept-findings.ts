import { type ReasonedWaiver, withWaived } from '../../shared/register/waivers.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { SheetChecker } from '../../shared/rules/sheet-checker.ts';

/**
 * The findings of a sheet in words, kept by row: after an edit only the rows that may read otherwise
 * are put into words again.
 */
export class KeptFindings {
  readonly #checker: SheetChecker;
  readonly #waivers: readonly ReasonedWaiver[];
  readonly #byRow = new Map<number, readonly Finding[]>();
  #all: readonly Finding[] | null = null;
  #changed = new Set<number>();

  constructor(checker: SheetChecker, waivers: readonly ReasonedWaiver[]) {
    this.#checker = checker;
    this.#waivers = waivers;
  }

  /** The findings of one row, by column and code. */
  of(key: number): readonly Finding[] {
    const kept = this.#byRow.get(key);
    if (kept !== undefined) return kept;
    const found = withWaived(this.#checker.findingsOf(key), this.#waivers);
    this.#byRow.set(key, found);
    return found;
  }

  /** Those of all rows, whose keys come from the top down, and of the sheet; one list until something changes. */
  all(keys: readonly number[]): readonly Finding[] {
    this.#all ??= [...keys.flatMap((key) => this.of(key)), ...this.#checker.sheetFindings()];
    return this.#all;
  }

  /** The checker was told of these rows. */
  touched(keys: Iterable<number>): void {
    this.#all = null;
    for (const key of keys) this.#byRow.delete(key);
    for (const key of this.#checker.takeChanged().rows) {
      this.#byRow.delete(key);
      this.#changed.add(key);
    }
  }

  /** Rows stand elsewhere now: every finding names its cell otherwise. */
  moved(): void {
    this.#byRow.clear();
    this.touched([]);
  }

  /** Keys of rows whose findings may read otherwise since this was last asked. */
  takeChanged(): ReadonlySet<number> {
    const changed = this.#changed;
    this.#changed = new Set();
    return changed;
  }
}
