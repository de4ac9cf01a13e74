import type { CellNotice, ParsedCell } from '../actions/parsed-row.ts';
import type { Column } from '../plan/definition.ts';
import type { Plan } from '../plan/plan.ts';
import { amountFromNumber, showAmount, showNumber } from './amount.ts';
import { cleanText } from './clean-text.ts';
import { columnReader } from './column-reader.ts';
import { dateFromSerial, looksLikeYear, showDate } from './date.ts';
import type { DateSystem, RawCell } from './raw-table.ts';

/** What a cell of Excel holds at most, in characters. */
const longestText = 32_767;
/** Numbers that no format makes a date of are read as one only where nothing else can be meant. */
const plainSerialsFrom = '1950-01-01';
const plainSerialsTo = '2100-12-31';

const empty: ParsedCell = { value: null, text: '' };

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
      return parseText(raw.text, column, plan);
    case 'boolean':
      return parseText(showCell(raw, dateSystem), column, plan);
    case 'error':
      return refused(raw.error, { kind: 'error-value', error: raw.error });
    case 'number':
      if (column.type === 'amount') return parseAmount(raw, dateSystem);
      if (column.type === 'date' || column.type === 'date-or-ongoing') return parseDate(raw, dateSystem);
      return parseText(showCell(raw, dateSystem), column, plan);
  }
}

type NumberCell = Extract<RawCell, { readonly kind: 'number' }>;

function parseDate(raw: NumberCell, dateSystem: DateSystem): ParsedCell {
  const date = looksLikeYear(raw.number) ? null : dateFromSerial(raw.number, dateSystem);
  if (date !== null && raw.dated) return { value: date, text: showDate(date) };
  const certain =
    date !== null && Number.isInteger(raw.number) && date >= plainSerialsFrom && date <= plainSerialsTo;
  const text = showCell(raw, dateSystem);
  return certain ? { value: date, text } : refused(text, { kind: 'no-date' });
}

function parseAmount(raw: NumberCell, dateSystem: DateSystem): ParsedCell {
  const amount = raw.dated ? null : amountFromNumber(raw.number);
  if (amount === raw.number) return { value: amount, text: showAmount(amount) };
  const text = showCell(raw, dateSystem);
  return amount === null ? refused(text, { kind: 'no-amount' }) : { value: amount, text };
}

function parseText(text: string, column: Column, plan: Plan): ParsedCell {
  if (text === '') return empty;
  if (text.length > longestText) {
    const kept = text.slice(0, longestText);
    return refused(kept, { kind: 'too-long', length: text.length });
  }
  const typed = cleanText(text);
  return typed === '' ? { value: null, text } : columnReader(plan, column)(typed, text);
}

function refused(text: string, notice: CellNotice): ParsedCell {
  return { value: { unread: cleanText(text) }, text, notices: [notice] };
}

/** What Excel in nl-BE shows of a cell; of a number formatted as a date its day. */
export function showCell(raw: RawCell | undefined, dateSystem: DateSystem): string {
  if (raw === undefined) return '';
  switch (raw.kind) {
    case 'text':
      return raw.text;
    case 'boolean':
      return raw.boolean ? 'WAAR' : 'ONWAAR';
    case 'error':
      return raw.error;
    case 'number': {
      const date = raw.dated ? dateFromSerial(raw.number, dateSystem) : null;
      return date === null ? showNumber(raw.number) : showDate(date);
    }
  }
}
