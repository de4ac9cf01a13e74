import { z } from 'zod';
import type { ConditionalFormat, ConditionalLook, ConditionalSide } from '../model/conditional-format.ts';
import { HostError } from '../wire/host-error.ts';
import { hostClass, type Scalar } from '../wire/host-object.ts';
import { readShape } from '../wire/method-arguments.ts';
import { colour } from './range-format.ts';
import type { Cells } from './session.ts';

/** A conditional format, reached through cells that it covers. */
export interface FormatOfCells {
  readonly cells: Cells;
  readonly format: ConditionalFormat;
}

type Key = Exclude<keyof ConditionalLook, 'borders'>;

/** A property that is absent until it is set; Excel tells it as null, a colour as the empty text. */
function ofLook<K extends Key>(
  key: K,
  schema: z.ZodType<NonNullable<ConditionalLook[K]>>,
): Scalar<FormatOfCells> {
  return {
    read: ({ format }) => format.look[key] ?? (key === 'fill' || key === 'fontColor' ? '' : null),
    write: ({ format }, value) => {
      Object.assign(format.look, { [key]: readShape(value, schema) });
    },
  };
}

/** Microsoft: "Excel.ConditionalRangeFormat class". */
export const conditionalRangeFormat = hostClass<FormatOfCells>('ConditionalRangeFormat', () => ({
  scalars: { NumberFormat: ofLook('numberFormat', z.string()) },
  links: {
    Fill: (target) => conditionalRangeFill.wrap(target),
    Font: (target) => conditionalRangeFont.wrap(target),
    Borders: (target) => conditionalRangeBorderCollection.wrap(target),
  },
}));

/** Microsoft: "Excel.ConditionalRangeFill class". */
const conditionalRangeFill = hostClass<FormatOfCells>('ConditionalRangeFill', () => ({
  scalars: { Color: ofLook('fill', colour) },
  methods: {
    Clear: ({ format }) => {
      delete format.look.fill;
      return null;
    },
  },
}));

/** Microsoft: "Excel.ConditionalRangeFont class". */
const conditionalRangeFont = hostClass<FormatOfCells>('ConditionalRangeFont', () => ({
  scalars: {
    Color: ofLook('fontColor', colour),
    Bold: ofLook('bold', z.boolean()),
    Italic: ofLook('italic', z.boolean()),
    Underline: ofLook('underline', z.enum(['None', 'Single', 'Double'])),
    Strikethrough: ofLook('strikethrough', z.boolean()),
  },
  methods: {
    Clear: ({ format }) => {
      for (const key of ['fontColor', 'bold', 'italic', 'underline', 'strikethrough'] as const) {
        delete format.look[key];
      }
      return null;
    },
  },
}));

interface SideOfFormat extends FormatOfCells {
  readonly side: ConditionalSide;
}

const sides = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const noLine = { style: 'None', color: '#000000' } as const;

function ofSide(key: 'style' | 'color', schema: z.ZodType<string>): Scalar<SideOfFormat> {
  return {
    read: ({ format, side }) => (format.look.borders[side] ?? noLine)[key],
    write: ({ format, side }, value) => {
      const given = readShape(value, schema);
      format.look.borders[side] = { ...(format.look.borders[side] ?? noLine), [key]: given };
    },
  };
}

/** Microsoft: "Excel.ConditionalRangeBorder class": no weight, thin lines only. */
const conditionalRangeBorder = hostClass<SideOfFormat>('ConditionalRangeBorder', () => ({
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { read: ({ side }) => side },
    Style: ofSide('style', z.enum(['None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot'])),
    Color: ofSide('color', colour),
  },
}));

/** Microsoft: "Excel.ConditionalRangeBorderCollection class". */
const conditionalRangeBorderCollection = hostClass<FormatOfCells>('ConditionalRangeBorderCollection', () => ({
  scalars: { Count: { read: () => sides.length } },
  items: (target) => sides.map((side) => conditionalRangeBorder.wrap({ ...target, side })),
  links: {
    Top: (target) => conditionalRangeBorder.wrap({ ...target, side: 'EdgeTop' }),
    Bottom: (target) => conditionalRangeBorder.wrap({ ...target, side: 'EdgeBottom' }),
    Left: (target) => conditionalRangeBorder.wrap({ ...target, side: 'EdgeLeft' }),
    Right: (target) => conditionalRangeBorder.wrap({ ...target, side: 'EdgeRight' }),
  },
  methods: {
    GetItem: (target, args) => conditionalRangeBorder.wrap({ ...target, side: args.oneOf(0, sides) }),
    GetItemAt: (target, args) => {
      const side = sides[args.integer(0)];
      if (side === undefined) throw new HostError('InvalidArgument');
      return conditionalRangeBorder.wrap({ ...target, side });
    },
  },
}));
