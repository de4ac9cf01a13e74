import type { SheetCell } from '../cells/sheet-cell.ts';

/** How a column's cells look; a cell's own kind decides what is stored in it. */
export type ColumnFormat = 'text' | 'date' | 'amount' | 'integer';

/** What Excel lets people type in a column without asking; absent: anything. */
export type ColumnEntry =
  /** One value of a list, by its defined name: a formula that names a range has no length limit. */
  | { readonly kind: 'choice'; readonly list: string }
  | { readonly kind: 'date' }
  /** A date, or this word for an open end. */
  | { readonly kind: 'date-or-word'; readonly word: string }
  /** A number, zero or more. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'short-text'; readonly maxLength: number };

export interface SheetColumn {
  readonly header: string;
  /** In characters, as Excel counts column widths. */
  readonly width: number;
  readonly format: ColumnFormat;
  readonly entry?: ColumnEntry;
  /** Shown when a cell is selected; cut to Excel's 32 and 255 characters. */
  readonly prompt?: { readonly title: string; readonly text: string };
  /** Grey: the system writes it. Not protected, because officers must be able to sort and filter. */
  readonly locked?: true;
  /** Coloured by the cell's first character: ✔ ⚠ ✖. */
  readonly marks?: true;
}

/** A sheet that holds one table from cell A1 on. */
export interface SheetTable {
  readonly sheetName: string;
  readonly tableName: string;
  readonly columns: readonly SheetColumn[];
  /** Whether a sheet that lacks one of the columns gets it; absent: that is a problem to tell. */
  readonly mayGrow?: true;
  /** Headers of columns that it may have had before: where they still stand, nothing stands under them. */
  readonly former?: readonly string[];
  /** Read once, in order, while the sheet is written: a register's rows never stand in memory twice. */
  readonly rows: Iterable<readonly SheetCell[]>;
}

/** The values of a dropdown, kept on a hidden sheet under a defined name. */
export interface NamedList {
  readonly name: string;
  readonly values: readonly string[];
}

/** A sheet of prose: a few columns of wrapped text. */
export interface SheetPage {
  readonly sheetName: string;
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PageCell[])[];
}

export interface PageCell {
  readonly text: string;
  readonly style: 'pageTitle' | 'pageHeading' | 'pageText' | 'pageLabel';
}
