import { z } from 'zod';
import type { Action } from '../actions/action.ts';
import { boundedMemo } from '../cells/bounded-memo.ts';
import { isChoices, type Value, valueSchema } from '../cells/value.ts';

/**
 * What the bodies of one kind hold: a head, which is never erased, and rows, of which each may be
 * erased by itself while the chain still verifies.
 */
export interface BodyKind<Head, Row> {
  /** Stands in the body's file, so that one kind is never read as another. */
  readonly kind: string;
  readonly head: z.ZodType<Head>;
  readonly row: z.ZodType<Row>;
}

export const columnsHeadSchema = z.strictObject({ columns: z.array(z.string()).readonly() }).readonly();
/** The fields that the values of the body's actions stand under, in order. */
export type ColumnsHead = z.infer<typeof columnsHeadSchema>;

export const noHeadSchema = z.strictObject({}).readonly();
export type NoHead = z.infer<typeof noHeadSchema>;

/** A register holds millions of cells, most of them text or nothing: these are known without the schema. */
function isValue(given: unknown): given is Value {
  return given === null || typeof given === 'string' || valueSchema.safeParse(given).success;
}

/** What is longer than a list's choice is hardly ever the same twice. */
const longestShared = 60;
const mostShared = 20_000;
const sharedText = boundedMemo(mostShared, (text: string) => text);
const sharedChoices = boundedMemo(mostShared, (json: string) =>
  z.array(z.string()).parse(JSON.parse(json)).map(sharedText),
);

/** Equal choices as one and the same object: a register of hundreds of thousands of rows takes far less. */
function shared(value: Value): Value {
  if (typeof value === 'string') return value.length > longestShared ? value : sharedText(value);
  return value !== null && isChoices(value) ? sharedChoices(JSON.stringify(value)) : value;
}

const valuesSchema = z
  .custom<readonly Value[]>(
    (given) => Array.isArray(given) && given.every(isValue),
    'a list of values is expected',
  )
  .transform((values) => values.map(shared));

export const actionSchema: z.ZodType<Action> = z
  .strictObject({
    id: z.string(),
    values: valuesSchema,
    originals: z.record(z.string(), z.string()).readonly().exactOptional(),
    withdrawn: z.literal(true).exactOptional(),
  })
  .readonly();
