import type { CellNotice } from '../actions/parsed-row.ts';
import type { Value } from './value.ts';

/** What a column's reader understood of a cleaned text (`cleanText`); `notices` only where there are any. */
export interface Reading {
  readonly value: Value;
  readonly notices?: readonly CellNotice[];
}

export const nothing: Reading = { value: null };

/** A text that its column cannot understand, kept as typed; the notices say why. */
export function unread(text: string, ...notices: readonly CellNotice[]): Reading {
  return { value: { unread: text }, notices };
}
