import { z } from 'zod';
import type { ColumnMapping, RawTable, Stamp } from './raw-table.ts';

/** The largest sheet that Excel knows. */
const lastRow = 1_048_576;
const lastColumn = 16_384;

/** The most rows of a table that the service takes. */
export const mostTableRows = 20_000;

const text = z.string().max(32_767);
const formula = z.literal(true).exactOptional();
const shown = text.nullable().exactOptional();

const rawCellSchema = z.union([
  z.strictObject({ kind: z.literal('text'), text, shown, formula }),
  z.strictObject({
    kind: z.literal('number'),
    number: z.number(),
    dated: z.literal(true).exactOptional(),
    shown,
    formula,
  }),
  z.strictObject({ kind: z.literal('boolean'), boolean: z.boolean(), formula }),
  z.strictObject({ kind: z.literal('error'), error: z.string().max(20), formula }),
  z.strictObject({ kind: z.literal('unreadable'), stored: z.string().max(40), formula }),
]);

/** Own headers and the fields that they stand for. */
export const columnMappingSchema: z.ZodType<ColumnMapping> = z.record(text, z.string().max(40).nullable());

/** A table as the add-in sends it; an empty cell is `null`, because JSON knows no `undefined`. */
export const rawTableSchema: z.ZodType<RawTable> = z.strictObject({
  sheet: z.string().max(255),
  headerRow: z.int().min(1).max(lastRow),
  headers: z
    .array(
      z.strictObject({
        text,
        column: z
          .int()
          .min(0)
          .max(lastColumn - 1),
      }),
    )
    .max(1_000),
  rows: z
    .array(
      z.strictObject({
        row: z.int().min(1).max(lastRow),
        cells: z.array(rawCellSchema.nullable().transform((cell) => cell ?? undefined)).max(1_000),
      }),
    )
    .max(mostTableRows),
  dateSystem: z.literal([1900, 1904]),
  mapping: columnMappingSchema.exactOptional(),
});

export const stampSchema: z.ZodType<Stamp> = z.strictObject({
  plan: z.string(),
  contributor: z.string().exactOptional(),
  shows: z.int().nonnegative(),
  writing: z.int().nonnegative().exactOptional(),
});
