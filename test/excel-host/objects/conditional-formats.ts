import { z } from 'zod';
import { requireAllowed } from '../model/protection.ts';
import { HostError, NotImplementedByHost } from '../wire/host-error.ts';
import { type HostObject, hostClass } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import { conditionalRangeFormat, type FormatOfCells } from './conditional-look.ts';
import { Cells, rangeOf } from './session.ts';

function requireFormattable({ workbook, sheet }: Cells): void {
  requireAllowed(workbook, sheet, 'allowFormatCells');
}

function find(cells: Cells, id: string): HostObject | null {
  const format = cells.sheet.conditionalFormats.over(cells.areas).find((over) => over.id === id);
  return format === undefined ? null : conditionalFormat.wrap({ cells, format });
}

function required(found: HostObject | null): HostObject {
  if (found === null) throw new HostError('ItemNotFound');
  return found;
}

/** Microsoft: "Excel.ConditionalFormatCollection class"; only formats with a formula can be added. */
export const conditionalFormatCollection = hostClass<Cells>('ConditionalFormatCollection', () => ({
  items: (cells) =>
    cells.sheet.conditionalFormats
      .over(cells.areas)
      .map((format) => conditionalFormat.wrap({ cells, format })),
  methods: {
    Add: (cells, args) => {
      requireFormattable(cells);
      const type = args.text(0);
      if (type !== 'Custom') throw new NotImplementedByHost(`ConditionalFormatCollection.add("${type}")`);
      return conditionalFormat.wrap({ cells, format: cells.sheet.conditionalFormats.add(cells.areas) });
    },
    ClearAll: (cells) => {
      requireFormattable(cells);
      cells.sheet.conditionalFormats.clear(cells.areas);
      return null;
    },
    GetCount: ({ sheet, areas }) => sheet.conditionalFormats.over(areas).length,
    GetItem: (cells, args) => required(find(cells, args.text(0))),
    GetItemOrNullObject: (cells, args) => find(cells, args.text(0)),
    GetItemAt: (cells, args) => {
      const format = cells.sheet.conditionalFormats.over(cells.areas)[args.integer(0)];
      if (format === undefined) throw new HostError('InvalidArgument');
      return conditionalFormat.wrap({ cells, format });
    },
  },
}));

/** Microsoft: "Excel.ConditionalFormat class". */
const conditionalFormat = hostClass<FormatOfCells>('ConditionalFormat', () => ({
  identity: ({ format }) => ({ Id: format.id }),
  scalars: {
    Id: { read: ({ format }) => format.id },
    Type: { read: () => 'Custom' },
    Priority: {
      read: ({ cells, format }) => cells.sheet.conditionalFormats.list.indexOf(format),
      write: ({ cells, format }, value) => {
        requireFormattable(cells);
        cells.sheet.conditionalFormats.prioritise(format, readShape(value, z.number().int().min(0)));
      },
    },
    StopIfTrue: {
      read: ({ format }) => format.stopIfTrue,
      write: ({ cells, format }, value) => {
        requireFormattable(cells);
        format.stopIfTrue = readShape(value, z.boolean());
      },
    },
  },
  links: {
    Custom: (target) => customConditionalFormat.wrap(target),
    CustomOrNullObject: (target) => customConditionalFormat.wrap(target),
  },
  methods: {
    Delete: ({ cells, format }) => {
      requireFormattable(cells);
      if (!cells.sheet.conditionalFormats.list.includes(format)) throw new HostError('ItemNotFound');
      cells.sheet.conditionalFormats.delete(format);
      return null;
    },
    GetRange: ({ cells, format }) => {
      const [first, ...others] = format.areas;
      if (first === undefined || others.length > 0) throw new HostError('InvalidOperation');
      return rangeOf(cells.session, cells.sheet, first);
    },
    GetRangeOrNullObject: ({ cells, format }) => {
      const [first, ...others] = format.areas;
      return first === undefined || others.length > 0 ? null : rangeOf(cells.session, cells.sheet, first);
    },
    GetRanges: ({ cells, format }) =>
      cells.session.classes.rangeAreas.wrap(new Cells(cells.session, cells.sheet, format.areas)),
  },
}));

/** Microsoft: "Excel.CustomConditionalFormat class". */
const customConditionalFormat = hostClass<FormatOfCells>('CustomConditionalFormat', () => ({
  links: {
    Rule: (target) => conditionalFormatRule.wrap(target),
    Format: (target) => conditionalRangeFormat.wrap(target),
  },
}));

/** Microsoft: "Excel.ConditionalFormatRule class"; a formula begins with `=`. */
const conditionalFormatRule = hostClass<FormatOfCells>('ConditionalFormatRule', () => ({
  scalars: {
    Formula: {
      read: ({ format }) => format.formula,
      write: ({ cells, format }, value) => {
        requireFormattable(cells);
        format.formula = readShape(value, z.string().regex(/^=./));
      },
    },
  },
}));
