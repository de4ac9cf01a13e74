import { z } from 'zod';
import { isUnbounded, lastColumn, lastRow } from '../model/area.ts';
import {
  type Border,
  type BorderSide,
  borderSides,
  type CellFormat,
  noBorder,
} from '../model/cell-format.ts';
import { standardSize } from '../model/sheet.ts';
import { formatCells } from '../model/writing.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass, type Scalar } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import type { WireValue } from '../wire/wire-value.ts';
import type { Cells } from './session.ts';

/** What all cells share, or `mixed` when they differ. */
function shared<V extends WireValue>(
  cells: Cells,
  told: (format: CellFormat) => V,
  mixed: WireValue,
): WireValue {
  const found = new Set<V>();
  for (const area of cells.areas) {
    // Of an unbounded area only the cells that are kept can differ from the others.
    const within = isUnbounded(area) ? cells.sheet.grid.used(area, false) : area;
    if (within === null) continue;
    for (const line of cells.sheet.grid.read(within)) for (const cell of line) found.add(told(cell.format));
  }
  const [first, ...others] = found;
  return first === undefined || others.length > 0 ? mixed : first;
}

function change(cells: Cells, next: (format: CellFormat) => CellFormat): void {
  for (const place of cells.places) formatCells(place, next);
}

/** A property of every cell's format; one that differs between the cells is told as null. */
function ofFormat<K extends keyof CellFormat>(
  key: K,
  schema: z.ZodType<CellFormat[K] & WireValue>,
  mixed: WireValue = null,
): Scalar<Cells> {
  return {
    read: (cells) => shared(cells, (format) => readShape(format[key], schema), mixed),
    write: (cells, value) => {
      const given = readShape(value, schema);
      change(cells, (format) => ({ ...format, [key]: given }));
    },
  };
}

/** Widths and heights belong to whole columns and rows, in points. */
function ofSize(which: 'columnWidth' | 'rowHeight'): Scalar<Cells> {
  const lines = ({ sheet, area }: Cells) => {
    const [sizes, first, last] =
      which === 'columnWidth'
        ? [sheet.columnWidths, area.column, lastColumn(area)]
        : [sheet.rowHeights, area.row, lastRow(area)];
    return { sizes, first, last };
  };
  return {
    read: (cells) => {
      const { sizes, first, last } = lines(cells);
      const found = new Set<number>();
      for (let line = first; line <= last && found.size < 2; line += 1) {
        found.add(sizes.get(line) ?? standardSize[which]);
      }
      const [size] = found;
      return found.size === 1 && size !== undefined ? size : null;
    },
    write: (cells, value) => {
      const size = readShape(value, z.number().min(0));
      const { sizes, first, last } = lines(cells);
      for (let line = first; line <= last; line += 1) sizes.set(line, size);
    },
  };
}

const horizontal = z.enum([
  'General',
  'Left',
  'Center',
  'Right',
  'Fill',
  'Justify',
  'CenterAcrossSelection',
  'Distributed',
]);
const vertical = z.enum(['Top', 'Center', 'Bottom', 'Justify', 'Distributed']);

/** Microsoft: "Excel.RangeFormat class". */
export const rangeFormat = hostClass<Cells>('RangeFormat', () => ({
  scalars: {
    WrapText: ofFormat('wrapText', z.boolean()),
    HorizontalAlignment: ofFormat('horizontalAlignment', horizontal),
    VerticalAlignment: ofFormat('verticalAlignment', vertical),
    IndentLevel: ofFormat('indentLevel', z.number().int().min(0).max(250)),
    ColumnWidth: ofSize('columnWidth'),
    RowHeight: ofSize('rowHeight'),
  },
  links: {
    Fill: (cells) => rangeFill.wrap(cells),
    Font: (cells) => rangeFont.wrap(cells),
    Borders: (cells) => rangeBorderCollection.wrap(cells),
    Protection: (cells) => formatProtection.wrap(cells),
  },
}));

/** A colour as `#RRGGBB` or by name, as HTML writes them. */
export const colour = z
  .string()
  .regex(/^(#[0-9a-f]{6}|[a-z]+)$/i)
  .transform((text) => (text.startsWith('#') ? text.toUpperCase() : text));

/** Microsoft: "Excel.RangeFill class"; cells without a fill say white. */
const rangeFill = hostClass<Cells>('RangeFill', () => ({
  scalars: {
    Color: {
      read: (cells) => shared(cells, ({ fill }) => (fill === '' ? '#FFFFFF' : fill), ''),
      write: (cells, value) => {
        const fill = readShape(value, colour);
        change(cells, (format) => ({ ...format, fill }));
      },
    },
  },
  methods: {
    Clear: (cells) => {
      change(cells, (format) => ({ ...format, fill: '' }));
      return null;
    },
  },
}));

/** Microsoft: "Excel.RangeFont class". */
const rangeFont = hostClass<Cells>('RangeFont', () => ({
  scalars: {
    Bold: ofFormat('bold', z.boolean()),
    Italic: ofFormat('italic', z.boolean()),
    Color: ofFormat('fontColor', colour, ''),
    Name: ofFormat('fontName', z.string().min(1)),
    Size: ofFormat('fontSize', z.number().min(1).max(409)),
    Strikethrough: ofFormat('strikethrough', z.boolean()),
    Underline: ofFormat('underline', z.enum(['None', 'Single', 'Double'])),
  },
}));

/** Microsoft: "Excel.FormatProtection class". */
const formatProtection = hostClass<Cells>('FormatProtection', () => ({
  scalars: { Locked: ofFormat('locked', z.boolean()) },
}));

interface SideOfCells {
  readonly cells: Cells;
  readonly side: BorderSide;
}

function ofBorder(key: keyof Border, schema: z.ZodType<string>): Scalar<SideOfCells> {
  return {
    read: ({ cells, side }) => shared(cells, ({ borders }) => (borders[side] ?? noBorder)[key], null),
    write: ({ cells, side }, value) => {
      const given = readShape(value, schema);
      change(cells, (format) => ({
        ...format,
        borders: { ...format.borders, [side]: { ...(format.borders[side] ?? noBorder), [key]: given } },
      }));
    },
  };
}

const lineStyles = z.enum([
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
]);

/** Microsoft: "Excel.RangeBorder class". */
const rangeBorder = hostClass<SideOfCells>('RangeBorder', () => ({
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { read: ({ side }) => side },
    Style: ofBorder('style', lineStyles),
    Color: ofBorder('color', colour),
    Weight: ofBorder('weight', z.enum(['Hairline', 'Thin', 'Medium', 'Thick'])),
  },
}));

/** Microsoft: "Excel.RangeBorderCollection class". */
const rangeBorderCollection = hostClass<Cells>('RangeBorderCollection', () => ({
  scalars: { Count: { read: () => borderSides.length } },
  items: (cells) => borderSides.map((side) => rangeBorder.wrap({ cells, side })),
  methods: {
    GetItem: (cells, args) => rangeBorder.wrap({ cells, side: args.oneOf(0, borderSides) }),
    GetItemAt: (cells, args) => {
      const side = borderSides[args.integer(0)];
      if (side === undefined) throw new HostError('InvalidArgument');
      return rangeBorder.wrap({ cells, side });
    },
  },
}));
