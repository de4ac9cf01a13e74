import { type CellFormat, normalFormat } from './cell-format.ts';

/** An empty cell holds the empty text, as `Range.values` tells it. */
export type CellValue = string | number | boolean;

/** Cells never change: writing puts another cell in the place. */
export interface Cell {
  readonly value: CellValue;
  /** With its `=`. */
  readonly formula?: string;
  readonly format: CellFormat;
}

export const emptyCell: Cell = { value: '', format: normalFormat };

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

const errorValues = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!)$/;

export function valueType(value: CellValue): ValueType {
  if (value === '') return 'Empty';
  if (typeof value === 'number') return 'Double';
  if (typeof value === 'boolean') return 'Boolean';
  return errorValues.test(value) ? 'Error' : 'String';
}

/** A cell that is empty and looks like any other: it need not be kept. */
export function isBlank(cell: Cell): boolean {
  return cell.value === '' && cell.formula === undefined && cell.format === normalFormat;
}

export function hasContent(cell: Cell): boolean {
  return cell.value !== '' || cell.formula !== undefined;
}
