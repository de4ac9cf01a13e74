import { boundedMemo } from '../../../shared/cells/bounded-memo.ts';
import { serialOfMoment } from '../../../shared/cells/date.ts';
import type { DateSystem, RawCell } from '../../../shared/cells/raw-table.ts';
import { Refusal } from '../package/problem.ts';
import { storedText } from './stored-text.ts';

/** What the cells of every sheet refer to. */
export interface CellSources {
  readonly sharedStrings: readonly string[];
  /** Per cell format whether it shows dates; `null` where the workbook has no styles at all. */
  readonly datedStyles: readonly boolean[] | null;
  readonly dateSystem: DateSystem;
}

/** A cell as its element tells it. */
export interface StoredCell {
  /** The `t` attribute; `n` where it is absent. */
  readonly type: string;
  /** The `s` attribute. */
  readonly style: string | undefined;
  readonly value: string;
  readonly formula: boolean;
}

/** Excel's own limit. */
const longestText = 32_767;
const decimal = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
/** The spellings of XML Schema. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);
const isoMoment = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/;

/** What is longer than a list's choice is hardly ever the same twice. */
const longestShared = 60;
const mostShared = 20_000;

/** Makes raw cells; equal short texts share one object, so that a list column costs one object per choice. */
export class CellValues {
  readonly #sources: CellSources;
  readonly #shortText = boundedMemo(mostShared, (text: string): RawCell => ({ kind: 'text', text }));
  readonly #shared: (RawCell | undefined)[];

  constructor(sources: CellSources) {
    this.#sources = sources;
    this.#shared = new Array(sources.sharedStrings.length);
  }

  /** The cell's value; `undefined` for an empty one. `where` says which cell a `Refusal` is about. */
  read(cell: StoredCell, where: () => string): RawCell | undefined {
    switch (cell.type) {
      case 's':
        return this.#sharedText(cell, where);
      case 'n':
        return this.#number(cell, where);
      case 'str':
      case 'inlineStr':
        return this.#text(storedText(cell.value), cell.formula, where);
      case 'b':
        return this.#boolean(cell, where);
      case 'e':
        return { kind: 'error', error: cell.value.slice(0, 20), ...mark(cell) };
      case 'd':
        return this.#moment(cell, where);
      default:
        throw new Refusal('bad-value', where());
    }
  }

  #sharedText(cell: StoredCell, where: () => string): RawCell | undefined {
    const index = indexOf(cell.value);
    const known = this.#shared[index];
    if (known !== undefined && !cell.formula) return known;
    const text = this.#sources.sharedStrings[index];
    if (text === undefined)
      throw new Refusal('index-out-of-range', where(), { index: cell.value.slice(0, 20) });
    if (cell.formula || text === '' || text.length > longestText)
      return this.#text(text, cell.formula, where);
    const made: RawCell = { kind: 'text', text };
    this.#shared[index] = made;
    return made;
  }

  #text(text: string, formula: boolean, where: () => string): RawCell | undefined {
    if (text.length > longestText) throw new Refusal('text-too-long', where(), { length: text.length });
    // A formula that shows nothing is still told; an empty text is an empty cell.
    if (formula) return { kind: 'text', text, formula: true };
    if (text === '') return undefined;
    const own = detached(text);
    return own.length > longestShared ? { kind: 'text', text: own } : this.#shortText(own);
  }

  #number(cell: StoredCell, where: () => string): RawCell | undefined {
    // A formula without a last value: written by a program, never calculated.
    if (cell.value === '') return cell.formula ? { kind: 'text', text: '', formula: true } : undefined;
    const number = decimal.test(cell.value) ? Number(cell.value) : Number.NaN;
    if (!Number.isFinite(number)) throw new Refusal('bad-value', where());
    if (!this.#isDated(cell.style, where)) return { kind: 'number', number, ...mark(cell) };
    return { kind: 'number', number, dated: true, ...mark(cell) };
  }

  #boolean(cell: StoredCell, where: () => string): RawCell | undefined {
    if (cell.value === '') return undefined;
    const boolean = booleans.get(cell.value);
    if (boolean === undefined) throw new Refusal('bad-value', where());
    return { kind: 'boolean', boolean, ...mark(cell) };
  }

  #isDated(style: string | undefined, where: () => string): boolean {
    const { datedStyles } = this.#sources;
    if (style === undefined || datedStyles === null) return datedStyles?.[0] ?? false;
    const dated = datedStyles[indexOf(style)];
    if (dated === undefined) throw new Refusal('index-out-of-range', where(), { index: style.slice(0, 20) });
    return dated;
  }

  /** `t="d"`: a moment in ISO 8601, told as the serial number it stands for. */
  #moment(cell: StoredCell, where: () => string): RawCell | undefined {
    if (cell.value === '') return undefined;
    const match = isoMoment.exec(cell.value);
    const [year, month, day, hour, minute, second] = (match ?? []).slice(1).map((part) => Number(part ?? 0));
    const time = Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour, minute, second);
    const exists = match !== null && new Date(time).toISOString().startsWith(cell.value.slice(0, 10));
    if (!exists) throw new Refusal('bad-value', where());
    const number = serialOfMoment(time, this.#sources.dateSystem);
    return { kind: 'number', number, dated: true, ...mark(cell) };
  }
}

/**
 * The text as a string of its own: what the parser gives is a view that keeps a whole piece of the
 * sheet's XML alive, which for a large register is hundreds of megabytes.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

/** An index as written; -1 for anything else, so that nothing is found under it. */
function indexOf(digits: string): number {
  let index = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || i > 8) return -1;
    index = index * 10 + digit;
  }
  return digits === '' ? -1 : index;
}

function mark(cell: StoredCell): { readonly formula?: true } {
  return cell.formula ? { formula: true } : {};
}
