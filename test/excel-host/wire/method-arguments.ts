import type { z } from 'zod';
import { HostError } from './host-error.ts';

function absent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Reads a value of a known shape; another shape is an InvalidArgument. */
export function readShape<T>(value: unknown, schema: z.ZodType<T>): T {
  const read = schema.safeParse(value);
  if (!read.success) throw new HostError('InvalidArgument');
  return read.data;
}

/** The arguments of one call, read by position; what does not fit is an InvalidArgument, as in Excel. */
export class MethodArguments {
  readonly #values: readonly unknown[];

  constructor(values: readonly unknown[]) {
    this.#values = values;
  }

  value(position: number): unknown {
    return this.#values[position];
  }

  has(position: number): boolean {
    return !absent(this.#values[position]);
  }

  text(position: number): string {
    const value = this.#values[position];
    if (typeof value !== 'string') throw new HostError('InvalidArgument');
    return value;
  }

  optionalText(position: number): string | undefined {
    return this.has(position) ? this.text(position) : undefined;
  }

  integer(position: number): number {
    const value = this.#values[position];
    if (typeof value !== 'number' || !Number.isInteger(value)) throw new HostError('InvalidArgument');
    return value;
  }

  optionalInteger(position: number): number | undefined {
    return this.has(position) ? this.integer(position) : undefined;
  }

  flag(position: number, otherwise: boolean): boolean {
    const value = this.#values[position];
    if (absent(value)) return otherwise;
    if (typeof value !== 'boolean') throw new HostError('InvalidArgument');
    return value;
  }

  oneOf<const Option extends string>(position: number, options: readonly Option[]): Option {
    const text = this.text(position);
    const found = options.find((option) => option === text);
    if (found === undefined) throw new HostError('InvalidArgument');
    return found;
  }

  /** A name or an id: Excel takes numbers for ids of table columns. */
  key(position: number): string {
    const value = this.#values[position];
    if (typeof value === 'number') return String(value);
    return this.text(position);
  }

  /** A record or a list of a known shape. */
  shape<T>(position: number, schema: z.ZodType<T>): T {
    return readShape(this.#values[position], schema);
  }

  object<T>(
    position: number,
    reader: { readonly unwrap: (object: unknown) => T | undefined },
  ): T | undefined {
    return reader.unwrap(this.#values[position]);
  }
}
