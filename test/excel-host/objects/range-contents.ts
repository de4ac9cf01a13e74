import { z } from 'zod';
import { type Area, cellCount, isUnbounded } from '../model/area.ts';
import { type Cell, type CellValue, valueType } from '../model/cell.ts';
import { writtenIn } from '../model/entering.ts';
import { shownText } from '../model/shown-text.ts';
import { formatCells, writeCells } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import type { Scalar } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { WireValue } from '../wire/wire-value.ts';
import type { Cells } from './session.ts';

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const givenValues = z.union([cellValue, z.array(z.array(cellValue))]);

/**
 * One value per cell. Microsoft: "Range.values": a single value goes into every cell; an array must
 * have the range's own dimensions, else InvalidArgument.
 */
function perCell(value: unknown, area: Area): Rows {
  if (isUnbounded(area)) throw new HostError('InvalidArgument');
  const given = readShape(value, givenValues);
  if (!Array.isArray(given)) {
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => given));
  }
  requireSize(area, given.length, given[0]?.length ?? 0);
  if (given.some((line) => line.length !== area.columns)) throw new HostError('InvalidArgument');
  return given;
}

export function requireSize(area: Area, rows: number, columns: number): void {
  if (rows !== area.rows || columns !== area.columns) {
    throw new HostError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}

/** Microsoft: "Read or write to an unbounded range": what each cell holds is told as null. */
function eachCell(cells: Cells, told: (cell: Cell) => WireValue): WireValue {
  const { area, sheet, session } = cells;
  if (isUnbounded(area)) return null;
  session.meter.read += cellCount(area);
  return sheet.grid.read(area).map((line) => line.map(told));
}

/** Of a column or row of a table as of any range. */
export const cellValues: Scalar<Cells> & { readonly write: (cells: Cells, value: unknown) => void } = {
  read: (cells) => eachCell(cells, (cell) => cell.value),
  write,
};

function write(cells: Cells, value: unknown): void {
  const rows = perCell(value, cells.area);
  cells.session.meter.written += rows.reduce(
    (sum, line) => sum + line.filter((cell) => cell !== null).length,
    0,
  );
  writeCells(cells.place, asItLands(cells, rows), writtenIn(cells.workbook));
}

type Rows = readonly (readonly (CellValue | null)[])[];

/** A block over hidden rows: its lines go into the rows that are seen, in order, and what is left over nowhere. */
function asItLands({ workbook, sheet, area }: Cells, rows: Rows): Rows {
  const seen = rows.map((_, down) => !sheet.hiddenRows.has(area.row + down));
  if (!workbook.unkind.has('blocks-skip-hidden-rows') || !seen.includes(true)) return rows;
  const lines = rows[Symbol.iterator]();
  return seen.map((isSeen, down) => {
    const line = isSeen ? lines.next().value : undefined;
    return line ?? (rows[down] ?? []).map(() => null);
  });
}

function writeNumberFormats(cells: Cells, value: unknown): void {
  const { place, area } = cells;
  if (isUnbounded(area)) {
    const numberFormat = readShape(value, z.string());
    formatCells(place, (format) => ({ ...format, numberFormat }));
    return;
  }
  for (const [down, line] of perCell(value, area).entries()) {
    for (const [right, numberFormat] of line.entries()) {
      if (typeof numberFormat !== 'string') continue;
      const cell: Area = { row: area.row + down, column: area.column + right, rows: 1, columns: 1 };
      formatCells({ ...place, area: cell }, (format) => ({ ...format, numberFormat }));
    }
  }
}

/** The properties of Range that hold something for every cell. */
export const rangeContents: Readonly<Record<string, Scalar<Cells>>> = {
  Values: cellValues,
  Formulas: { read: (cells) => eachCell(cells, (cell) => cell.formula ?? cell.value), write },
  Text: { read: (cells) => eachCell(cells, (cell) => shownText(cell, cells.sheet.date1904)) },
  ValueTypes: { read: (cells) => eachCell(cells, valueType) },
  NumberFormat: {
    read: (cells) => eachCell(cells, (cell) => cell.format.numberFormat),
    write: writeNumberFormats,
  },
};
