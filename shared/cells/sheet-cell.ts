import type { Column } from '../plan/definition.ts';
import { dateFromSerial, isIsoDate, looksLikeYear, serialOfDate } from './date.ts';
import { formatValue } from './format-value.ts';
import type { DateSystem } from './raw-table.ts';
import type { Value } from './value.ts';

/** What a writer puts in a cell of a sheet; `null` clears it. A text is never written as a formula. */
export type SheetCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** A number that the sheet shows as dd/mm/yyyy. */
  | { readonly kind: 'date'; readonly serial: number }
  | null;

/**
 * The cell that says a value, such that reading it gives the value again. A date that Excel cannot
 * count, or whose number would be read as a year typed by hand, becomes text, day first.
 */
export function toSheetCell(value: Value, column: Column, dateSystem: DateSystem = 1900): SheetCell {
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'string' && isDateColumn(column) && isIsoDate(value)) {
    const serial = serialOfDate(value, dateSystem);
    const readBack = dateFromSerial(serial, dateSystem) === value && !looksLikeYear(serial);
    if (readBack) return { kind: 'date', serial };
  }
  const text = formatValue(value, column);
  return text === '' ? null : { kind: 'text', text };
}

function isDateColumn(column: Column): boolean {
  return column.type === 'date' || column.type === 'date-or-ongoing';
}
