import type { CellValue } from './cell.ts';

/** What becomes of something written into a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** The value is an error, not a text that looks like one. */
  readonly error?: true;
  /** The format that the entry itself brings to a cell without one, as a typed date does. */
  readonly numberFormat?: string;
  /** The value is a day, counted from 1900. */
  readonly date?: true;
}

export type ReadEntry = (value: CellValue, numberFormat: string) => Entry;
