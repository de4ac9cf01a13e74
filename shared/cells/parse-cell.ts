import type { CellNotice, ParsedCell } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { amountFromNumber, showAmount, showNumber } from './amount.ts';
import { boundedMemo } from './bounded-memo.ts';
import { cleanText } from './clean-text.ts';
import { columnReader } from './column-reader.ts';
import { dateFromSerial, looksLikeYear, showDate } from './date.ts';
import type { DateSystem, RawCell } from './raw-table.ts';
import type { Value } from './value.ts';

/** What a cell of Excel holds at most, in characters. */
const longestText = 32_767;
/** Numbers that no format makes a date of are read as one only where nothing else can be meant. */
const plainSerialsFrom = '1950-01-01';
const plainSerialsTo = '2100-12-31';

const empty: ParsedCell = { value: null, text: '' };

/** Days that a program meets in one run: each is one object, however many rows name it. */
const mostDays = 50_000;
const datedCell = {
  1900: boundedMemo(mostDays, (serial: number) => cellOfDay(serial, 1900)),
  1904: boundedMemo(mostDays, (serial: number) => cellOfDay(serial, 1904)),
} as const satisfies Record<DateSystem, (serial: number) => ParsedCell>;

function cellOfDay(serial: number, dateSystem: DateSystem): ParsedCell {
  const date = looksLikeYear(serial) ? null : dateFromSerial(serial, dateSystem);
  if (date !== null) return { value: date, text: showDate(date) };
  const text = showUnformatted({ kind: 'number', number: serial, dated: true }, dateSystem);
  return refused(text, { kind: 'no-date' });
}

/**
 * Understands a cell by its column's type and list. Never throws: what is not understood becomes an
 * `{unread}` value with a notice. `text` is what the sheet shows (nl-BE), or exactly what was typed.
 * A formula's last value is taken, and noticed.
 */
export function parseCell(
  raw: RawCell | undefined,
  column: Column,
  plan: Plan,
  options: { readonly dateSystem: DateSystem },
): ParsedCell {
  if (raw === undefined) return empty;
  const cell = parseContent(raw, column, plan, options.dateSystem);
  return raw.formula ? { ...cell, notices: [...(cell.notices ?? []), { kind: 'formula' }] } : cell;
}

function parseContent(raw: RawCell, column: Column, plan: Plan, dateSystem: DateSystem): ParsedCell {
  switch (raw.kind) {
    case 'text':
      return isReadByValue(column)
        ? parseText(raw.text, column, plan)
        : parseShown(raw, column, plan, dateSystem);
    case 'boolean':
      return parseText(showCell(raw, dateSystem), column, plan);
    case 'error':
      return refused(raw.error, { kind: 'error-value', error: raw.error });
    case 'unreadable':
      return refused(raw.stored, { kind: 'unreadable', stored: raw.stored });
    case 'number':
      if (column.type === 'amount') return parseAmount(raw, dateSystem);
      if (isReadByValue(column)) return parseDate(raw, dateSystem);
      return parseShown(raw, column, plan, dateSystem);
  }
}

/** Whether a column's numbers are taken for what they are, whatever their cells show. */
export function isReadByValue({ type }: Column): boolean {
  return type === 'amount' || type === 'date' || type === 'date-or-ongoing';
}

type FormattedCell = Extract<RawCell, { readonly kind: 'text' | 'number' }>;

/** A cell of which the column holds what people see there. */
function parseShown(raw: FormattedCell, column: Column, plan: Plan, dateSystem: DateSystem): ParsedCell {
  const cell = parseText(showCell(raw, dateSystem), column, plan);
  if (raw.shown === undefined) return cell;
  const unformatted = showUnformatted(raw, dateSystem);
  if (raw.shown === null)
    return { ...cell, notices: [...(cell.notices ?? []), { kind: 'format-unknown', kept: unformatted }] };
  // A format without a section for zero leaves its cell empty, as was meant.
  const hides = raw.shown.trim() === '' && !(raw.kind === 'number' && raw.number === 0);
  return hides ? { ...cell, notices: [{ kind: 'format-hides', hidden: unformatted }] } : cell;
}

type NumberCell = Extract<RawCell, { readonly kind: 'number' }>;

function parseDate(raw: NumberCell, dateSystem: DateSystem): ParsedCell {
  const cell = datedCell[dateSystem](raw.number);
  if (raw.dated) return cell;
  const text = showNumber(raw.number);
  return isCertainDay(raw.number, cell.value)
    ? { value: cell.value, text }
    : refused(text, { kind: 'no-date' });
}

function isCertainDay(serial: number, date: Value): boolean {
  return (
    Number.isInteger(serial) && typeof date === 'string' && date >= plainSerialsFrom && date <= plainSerialsTo
  );
}

function parseAmount(raw: NumberCell, dateSystem: DateSystem): ParsedCell {
  const amount = raw.dated ? null : amountFromNumber(raw.number);
  if (amount === raw.number) return { value: amount, text: showAmount(amount) };
  const text = showUnformatted(raw, dateSystem);
  return amount === null ? refused(text, { kind: 'no-amount' }) : { value: amount, text };
}

function parseText(text: string, column: Column, plan: Plan): ParsedCell {
  if (text === '') return empty;
  if (text.length > longestText) {
    const kept = text.slice(0, longestText);
    return refused(kept, { kind: 'too-long', length: text.length });
  }
  return columnReader(plan, column)(text);
}

function refused(text: string, notice: CellNotice): ParsedCell {
  return { value: { unread: cleanText(text) }, text, notices: [notice] };
}

/** What Excel in nl-BE shows of a cell; of a number formatted as a date, where no more is known, its day. */
export function showCell(raw: RawCell | undefined, dateSystem: DateSystem): string {
  if (raw === undefined) return '';
  switch (raw.kind) {
    case 'text':
    case 'number':
      return raw.shown ?? showUnformatted(raw, dateSystem);
    case 'boolean':
      return raw.boolean ? 'WAAR' : 'ONWAAR';
    case 'error':
      return raw.error;
    case 'unreadable':
      return raw.stored;
  }
}

function showUnformatted(raw: FormattedCell, dateSystem: DateSystem): string {
  if (raw.kind === 'text') return raw.text;
  const date = raw.dated ? dateFromSerial(raw.number, dateSystem) : null;
  return date === null ? showNumber(raw.number) : showDate(date);
}
