/**
 * What a reader hands over: a sheet's table as it stands, before anything is understood of it.
 * The xlsx reader of `sync` and the Office.js reader of `addin` both make this shape, so the same
 * rules see the same cells.
 */

/** One cell. An absent or empty cell is `undefined`. */
export type RawCell =
  | ({ readonly kind: 'text'; readonly text: string } & AsFormatted)
  /** `dated` where the number's format shows it as a date. */
  | ({ readonly kind: 'number'; readonly number: number; readonly dated?: true } & AsFormatted)
  | { readonly kind: 'boolean'; readonly boolean: boolean; readonly formula?: true }
  /** `#REF!`, `#N/A` and their like. */
  | { readonly kind: 'error'; readonly error: string; readonly formula?: true }
  /**
   * No value that its file could mean: a text that is not there, a number with letters. `stored` quotes it; it is
   * `''` for a formula that nothing calculated yet.
   */
  | { readonly kind: 'unreadable'; readonly stored: string; readonly formula?: true };

interface AsFormatted {
  /**
   * What the cell shows by its number format, without padding: `80%` of 0.8. Absent where that is the text,
   * the plain number or the day, and in columns that are read by their values; `null` where it cannot be told.
   */
  readonly shown?: string | null;
  readonly formula?: true;
}

export interface RawRow {
  /** The sheet's own row number, 1-based. */
  readonly row: number;
  /** Aligned with the table's headers. */
  readonly cells: readonly (RawCell | undefined)[];
}

export interface RawHeader {
  readonly text: string;
  /** The sheet's own column, 0-based (A is 0). */
  readonly column: number;
}

/** Which day serial 0 is: 31-12-1899 with Excel's 1900 leap-year error, or 1-1-1904. */
export type DateSystem = 1900 | 1904;

/**
 * Which column of the plan (its field) a list of the officer's own headers stands for; `null` leaves a
 * header out. Kept in the workbook once the officer confirmed it.
 */
export type ColumnMapping = Readonly<Record<string, string | null>>;

export interface RawTable {
  readonly sheet: string;
  /** The sheet's own row number of the header row, 1-based. */
  readonly headerRow: number;
  readonly headers: readonly RawHeader[];
  readonly rows: readonly RawRow[];
  readonly dateSystem: DateSystem;
  /** Absent where the headers are the plan's own. */
  readonly mapping?: ColumnMapping;
}

/**
 * What a workbook knows of its own history, kept in its custom document properties.
 * `shows` is the log number whose state the workbook shows; `writing` is set while the register is
 * being written live towards that number.
 */
export interface Stamp {
  readonly plan: string;
  readonly contributor?: string;
  readonly shows: number;
  readonly writing?: number;
}
