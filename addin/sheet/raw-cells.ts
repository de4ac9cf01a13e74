import { isDateCode } from '../../shared/cells/date-code.ts';
import type { RawCell } from '../../shared/cells/raw-table.ts';

/** What Excel told of some cells, each a grid of the same size. */
export interface ToldCells {
  readonly values: unknown[][];
  readonly formulas: unknown[][];
  readonly valueTypes: string[][];
  readonly numberFormat: unknown[][];
  /** What the cells show, however narrow their columns are. */
  readonly text?: string[][];
}

const longestError = 20;
/** Formats in which a number shows as it does without one, and a day as dd/mm/yyyy (`m/d/yyyy` stands for the computer's own). */
const plain = /^(?:general|@||(?:\[\$-[0-9a-f]+\])?dd\\?\/mm\\?\/yyyy(?:;@)?|m\/d\/yyyy)$/i;
/** Excel fills a cell with these where it cannot show a date. */
const fill = /^#+$/;

/** Turns what Excel told into the cells that the xlsx reader would give, a row at a time. */
export class RawCells {
  readonly #dated = new Map<string, boolean>();
  readonly #plain = new Map<string, boolean>();

  /** The cells of one row, in the places asked for; `[]` for a row without anything in them. */
  row(told: ToldCells, index: number, places: readonly number[]): readonly (RawCell | undefined)[] {
    const cells = places.map((place) => this.#cell(told, index, place));
    return cells.some((cell) => cell !== undefined) ? cells : [];
  }

  #cell(told: ToldCells, row: number, column: number): RawCell | undefined {
    const value = told.values[row]?.[column];
    const source = told.formulas[row]?.[column];
    // A text that begins with = is its own source; a formula's value is not.
    const isFormula = typeof source === 'string' && source.startsWith('=') && source !== value;
    const formula = isFormula ? ({ formula: true } as const) : {};
    if (told.valueTypes[row]?.[column] === 'Error')
      return { kind: 'error', error: String(value).slice(0, longestError), ...formula };
    if (typeof value === 'number') {
      const dated = this.#isDated(told.numberFormat[row]?.[column]) ? ({ dated: true } as const) : {};
      const shown = this.#isPlain(told.numberFormat[row]?.[column])
        ? undefined
        : shownText(told, row, column);
      const asShown = shown === undefined ? {} : { shown: fill.test(shown) ? null : shown };
      return { kind: 'number', number: value, ...dated, ...asShown, ...formula };
    }
    if (typeof value === 'boolean') return { kind: 'boolean', boolean: value, ...formula };
    if (typeof value !== 'string' || (value === '' && !isFormula)) return undefined;
    const shown = value === '' ? undefined : shownText(told, row, column);
    const asShown = shown === undefined || shown === value.trim() ? {} : { shown };
    return { kind: 'text', text: value, ...asShown, ...formula };
  }

  #isPlain(format: unknown): boolean {
    if (typeof format !== 'string') return true;
    let isPlain = this.#plain.get(format);
    if (isPlain === undefined) {
      isPlain = plain.test(format);
      this.#plain.set(format, isPlain);
    }
    return isPlain;
  }

  #isDated(format: unknown): boolean {
    if (typeof format !== 'string') return false;
    let dated = this.#dated.get(format);
    if (dated === undefined) {
      dated = isDateCode(format);
      this.#dated.set(format, dated);
    }
    return dated;
  }
}

function shownText(told: ToldCells, row: number, column: number): string | undefined {
  return told.text?.[row]?.[column]?.trim();
}
