import { parseAddress, splitAddress } from '../model/address.ts';
import { type Area, between, bounding, intersection, lastColumn, lastRow, sheetSize } from '../model/area.ts';
import type { Sheet } from '../model/sheet.ts';
import { HostError } from '../wire/host-error.ts';
import type { MethodArguments } from '../wire/method-arguments.ts';
import type { Cells } from './session.ts';

/** Gives the area of another range on the same sheet, told as an object or as an address. */
export type OtherRange = (cells: Cells, args: MethodArguments) => Area;

/** Reads an address that may name its sheet; another sheet than the own is InvalidArgument. */
export function areaOnSheet(address: string, sheet: Sheet): Area {
  const { sheet: named, local } = splitAddress(address);
  if (named !== undefined && named.toLowerCase() !== sheet.name.toLowerCase()) {
    throw new HostError('InvalidArgument');
  }
  return parseAddress(local);
}

function within(position: number, length: number): number {
  if (position < 0 || position >= length) throw new HostError('InvalidArgument');
  return position;
}

function nonZero(count: number): number {
  if (count === 0) throw new HostError('InvalidArgument');
  return count;
}

/** Rows or columns beside an area; a negative count takes those inside it, at that side. */
function beside(area: Area, side: 'above' | 'below' | 'before' | 'after', count: number): Area {
  const [bottom, right] = [lastRow(area), lastColumn(area)];
  const many = Math.abs(count) - 1;
  const outside = count > 0;
  switch (side) {
    case 'below': {
      const first = outside ? bottom + 1 : bottom - many;
      return between(first, area.column, first + many, right);
    }
    case 'above': {
      const first = outside ? area.row - 1 - many : area.row;
      return between(first, area.column, first + many, right);
    }
    case 'after': {
      const first = outside ? right + 1 : right - many;
      return between(area.row, first, bottom, first + many);
    }
    case 'before': {
      const first = outside ? area.column - 1 - many : area.column;
      return between(area.row, first, bottom, first + many);
    }
  }
}

/** Grows an area by the cells that touch it, until only empty ones lie around it. */
function surrounding(sheet: Sheet, start: Area): Area {
  let area = start;
  for (;;) {
    const around = between(
      Math.max(0, area.row - 1),
      Math.max(0, area.column - 1),
      Math.min(sheetSize.rows - 1, lastRow(area) + 1),
      Math.min(sheetSize.columns - 1, lastColumn(area) + 1),
    );
    const held = sheet.grid.used(around, true);
    const next = held === null ? area : bounding(area, held);
    if (next.rows === area.rows && next.columns === area.columns) return area;
    area = next;
  }
}

/** The methods of Range that name other cells of the same sheet: by wire name, the area they give. */
export const rangeGeometry: Readonly<Record<string, (cells: Cells, args: MethodArguments) => Area>> = {
  // The cell may lie outside the range, as long as it is on the sheet.
  GetCell: ({ area }, args) => {
    const [row, column] = [area.row + args.integer(0), area.column + args.integer(1)];
    return between(row, column, row, column);
  },
  GetRow: ({ area }, args) => ({ ...area, row: area.row + within(args.integer(0), area.rows), rows: 1 }),
  GetColumn: ({ area }, args) => ({
    ...area,
    column: area.column + within(args.integer(0), area.columns),
    columns: 1,
  }),
  GetLastRow: ({ area }) => ({ ...area, row: lastRow(area), rows: 1 }),
  GetLastColumn: ({ area }) => ({ ...area, column: lastColumn(area), columns: 1 }),
  GetLastCell: ({ area }) => between(lastRow(area), lastColumn(area), lastRow(area), lastColumn(area)),
  GetEntireRow: ({ area }) => ({ ...area, column: 0, columns: sheetSize.columns }),
  GetEntireColumn: ({ area }) => ({ ...area, row: 0, rows: sheetSize.rows }),
  GetOffsetRange: ({ area }, args) => {
    const [row, column] = [area.row + args.integer(0), area.column + args.integer(1)];
    return between(row, column, row + area.rows - 1, column + area.columns - 1);
  },
  GetResizedRange: ({ area }, args) =>
    between(area.row, area.column, lastRow(area) + args.integer(0), lastColumn(area) + args.integer(1)),
  GetAbsoluteResizedRange: ({ area }, args) =>
    between(area.row, area.column, area.row + args.integer(0) - 1, area.column + args.integer(1) - 1),
  GetRowsAbove: ({ area }, args) => beside(area, 'above', nonZero(args.optionalInteger(0) ?? 1)),
  GetRowsBelow: ({ area }, args) => beside(area, 'below', nonZero(args.optionalInteger(0) ?? 1)),
  GetColumnsBefore: ({ area }, args) => beside(area, 'before', nonZero(args.optionalInteger(0) ?? 1)),
  GetColumnsAfter: ({ area }, args) => beside(area, 'after', nonZero(args.optionalInteger(0) ?? 1)),
  GetUsedRange: ({ sheet, area }, args) =>
    sheet.grid.used(area, args.flag(0, false)) ?? { ...area, rows: 1, columns: 1 },
  GetSurroundingRegion: ({ sheet, area }) => surrounding(sheet, area),
};

/** Those that may find nothing. */
export const rangeGeometryOrNull: Readonly<
  Record<string, (cells: Cells, args: MethodArguments, other: OtherRange) => Area | null>
> = {
  GetUsedRangeOrNullObject: ({ sheet, area }, args) => sheet.grid.used(area, args.flag(0, false)),
  GetIntersectionOrNullObject: (cells, args, other) => intersection(cells.area, other(cells, args)),
  GetIntersection: (cells, args, other) => {
    const shared = intersection(cells.area, other(cells, args));
    if (shared === null) throw new HostError('ItemNotFound');
    return shared;
  },
  GetBoundingRect: (cells, args, other) => bounding(cells.area, other(cells, args)),
};
