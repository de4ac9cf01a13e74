import { type CellFormat, normalFormat } from './cell-format.ts';

/** An empty cell holds the empty text, as `Range.values` tells it. */
export type CellValue = string | number | boolean;

/** Cells never change: writing puts another cell in the place. */
export interface Cell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  /** The value is an error, not a text that looks like one. */
  readonly error?: true;
  readonly format: CellFormat;
}

export const emptyCell: Cell = { value: '', format: normalFormat };

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function valueType({ value, error }: Pick<Cell, 'value' | 'error'>): ValueType {
  if (error === true) return 'Error';
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'String';
}

/** A cell that is empty and looks like any other: it need not be kept. */
export function isBlank(cell: Cell): boolean {
  return cell.value === '' && cell.formula === undefined && cell.format === normalFormat;
}

export function hasContent(cell: Cell): boolean {
  return cell.value !== '' || cell.formula !== undefined;
}
