import { boundedMemo } from '../../../shared/cells/bounded-memo.ts';
import { dateFromSerial, showDate } from '../../../shared/cells/date.ts';
import type { DateSystem, RawCell } from '../../../shared/cells/raw-table.ts';
import { isoMoment } from './iso-moment.ts';
import { lostFormat, type NumberFormat, noFormat } from './number-format.ts';
import { storedText } from './stored-text.ts';

/** What the cells of every sheet refer to. */
export interface CellSources {
  readonly sharedStrings: readonly string[];
  /** By the `s` of a cell; none where the workbook has no styles at all. */
  readonly formats: readonly NumberFormat[];
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

const decimal = /^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*$/;
/** The spellings of XML Schema, and the capitals of programs that write what Excel shows. */
const booleans: ReadonlyMap<string, boolean> = new Map([
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** What is longer than a list's choice is hardly ever the same twice. */
const longestShared = 60;
const mostShared = 20_000;
/** So much of what cannot be read is quoted. */
const longestQuote = 40;

/**
 * Makes raw cells; equal short texts share one object, so that a list column costs one object per choice.
 * No cell is refused: what is no value of its type comes as an unreadable cell, for its owner to type anew.
 */
export class CellValues {
  readonly #sources: CellSources;
  readonly #shortText = boundedMemo(mostShared, (text: string): RawCell => ({ kind: 'text', text }));
  readonly #shared: (RawCell | undefined)[];
  /** Hardly any workbook has formats that change how a text shows. */
  readonly #changesTexts: boolean;

  constructor(sources: CellSources) {
    this.#sources = sources;
    this.#shared = new Array(sources.sharedStrings.length);
    this.#changesTexts = sources.formats.some(({ text }) => text !== null);
  }

  /**
   * The cell's value; `undefined` for an empty one.
   *
   * @param asShown whether what its format makes of it matters
   */
  read(cell: StoredCell, asShown: boolean): RawCell | undefined {
    const value = this.#value(cell, asShown);
    if (!asShown || !this.#changesTexts || value?.kind !== 'text' || value.text === '') return value;
    const shown = this.#formatOf(cell.style).text?.(value.text);
    return shown === undefined || shown === value.text.trim() ? value : { ...value, shown };
  }

  #value(cell: StoredCell, asShown: boolean): RawCell | undefined {
    if (cell.value === '') return cell.formula ? withoutValue(cell) : undefined;
    switch (cell.type) {
      case 's':
        return this.#sharedText(cell);
      case 'n':
        return this.#number(cell, asShown);
      case 'str':
      case 'inlineStr':
        return this.#text(storedText(cell.value), cell.formula);
      case 'b':
        return boolean(cell);
      case 'e':
        return { kind: 'error', error: cell.value.slice(0, 20), ...mark(cell) };
      case 'd':
        return this.#moment(cell);
      default:
        return unreadable(cell);
    }
  }

  #sharedText(cell: StoredCell): RawCell | undefined {
    const index = indexOf(cell.value);
    const known = this.#shared[index];
    if (known !== undefined && !cell.formula) return known;
    const text = this.#sources.sharedStrings[index];
    if (text === undefined) return unreadable(cell);
    if (cell.formula || text === '') return this.#text(text, cell.formula);
    const made: RawCell = { kind: 'text', text };
    this.#shared[index] = made;
    return made;
  }

  #text(text: string, formula: boolean): RawCell | undefined {
    // A formula that shows nothing is still told; an empty text is an empty cell.
    if (formula) return { kind: 'text', text, formula: true };
    if (text === '') return undefined;
    const own = detached(text);
    return own.length > longestShared ? { kind: 'text', text: own } : this.#shortText(own);
  }

  #number(cell: StoredCell, asShown: boolean): RawCell | undefined {
    const number = decimal.test(cell.value) ? Number(cell.value) : Number.NaN;
    if (!Number.isFinite(number)) return cell.value.trim() === '' ? undefined : unreadable(cell);
    const format = this.#formatOf(cell.style);
    const shown = asShown ? format.number(number) : undefined;
    return { kind: 'number', number, ...(format.dated ? dated : plain), ...told(shown), ...mark(cell) };
  }

  #formatOf(style: string | undefined): NumberFormat {
    const { formats } = this.#sources;
    if (style === undefined || style === '') return formats[0] ?? noFormat;
    return formats[indexOf(style)] ?? (formats.length === 0 && indexOf(style) === 0 ? noFormat : lostFormat);
  }

  /** `t="d"`: a moment in ISO 8601, or a part of one. */
  #moment(cell: StoredCell): RawCell {
    const { dateSystem } = this.#sources;
    const moment = isoMoment(cell.value.trim(), dateSystem);
    if (moment === null) return unreadable(cell);
    const { serial, day, time } = moment;
    const asStored = [...(day === null ? [] : [showDate(day)]), ...(time === '' ? [] : [time])].join(' ');
    // A day that Excel cannot count is left as a text.
    if (day !== null && dateFromSerial(serial, dateSystem) === null)
      return { kind: 'text', text: asStored, ...mark(cell) };
    const format = this.#formatOf(cell.style);
    const follows = day === null ? format.timed : format.dated;
    const shown = follows ? format.number(serial) : time === '' ? undefined : asStored;
    // A duration of days is no day of 1900.
    const isDay = day !== null || serial < 1;
    return { kind: 'number', number: serial, ...(isDay ? dated : plain), ...told(shown), ...mark(cell) };
  }
}

const dated = { dated: true } as const;
const plain = {};

function told(shown: string | null | undefined): { readonly shown?: string | null } {
  return shown === undefined ? plain : { shown };
}

function boolean(cell: StoredCell): RawCell {
  const value = booleans.get(cell.value.trim().toLowerCase());
  return value === undefined ? unreadable(cell) : { kind: 'boolean', boolean: value, ...mark(cell) };
}

function unreadable(cell: StoredCell): RawCell {
  return { kind: 'unreadable', stored: quoted(storedText(cell.value)), ...mark(cell) };
}

/** A formula may give an empty text; one of another type was written by a program and never calculated. */
function withoutValue({ type }: StoredCell): RawCell {
  return type === 'str' || type === 'inlineStr'
    ? { kind: 'text', text: '', formula: true }
    : { kind: 'unreadable', stored: '', formula: true };
}

/** A cell of which the value is well, and the place is not. */
export function unreadableCell(cell: RawCell): RawCell {
  return { kind: 'unreadable', stored: quoted(headerText(cell)), ...(cell.formula ? { formula: true } : {}) };
}

function quoted(text: string): string {
  return text.trim().slice(0, longestQuote);
}

/** How a cell reads as a header. */
export function headerText(cell: RawCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.shown ?? cell.text;
    case 'number':
      return cell.shown ?? String(cell.number);
    case 'boolean':
      return String(cell.boolean);
    case 'error':
      return cell.error;
    case 'unreadable':
      return cell.stored;
  }
}

/**
 * The text as a string of its own: what the parser gives is a view that keeps a whole piece of the
 * sheet's XML alive, which for a large register is hundreds of megabytes.
 */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}

const slowIndex = /^\s*\+?0*(\d{1,9})(?:\.0+)?\s*$/;

/** An index as written; -1 for anything else, so that nothing is found under it. */
function indexOf(digits: string): number {
  let index = 0;
  for (let i = 0; i < digits.length; i++) {
    const digit = digits.charCodeAt(i) - 48;
    if (digit < 0 || digit > 9 || i > 8) return Number(slowIndex.exec(digits)?.[1] ?? -1);
    index = index * 10 + digit;
  }
  return digits === '' ? -1 : index;
}

function mark(cell: StoredCell): { readonly formula?: true } {
  return cell.formula ? { formula: true } : {};
}
