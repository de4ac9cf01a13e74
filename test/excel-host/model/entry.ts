import type { CellValue } from './cell.ts';
import { isDateFormat, readDayFirstDate } from './dates.ts';

/** What becomes of something written into a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** Set when the entry itself brings a number format, as a typed date does. */
  readonly numberFormat?: string;
}

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Only formulas whose value needs no calculation; any other counts as 0 until Excel calculates it. */
function trivialValue(formula: string): CellValue {
  const body = formula.slice(1).trim();
  if (plainNumber.test(body)) return Number(body);
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text?.[1] !== undefined) return text[1].replaceAll('""', '"');
  if (/^true$/i.test(body)) return true;
  if (/^false$/i.test(body)) return false;
  return 0;
}

function asText(text: string): Entry {
  return { value: text };
}

/**
 * What writing a value through the API leaves in the cell: `=` makes a formula, a leading apostrophe
 * makes text, numbers and booleans in text are read unless the cell's format is text.
 * Microsoft: "Excel.Range", values ("if the value begins with =, it is a formula"; "'text").
 */
export function writtenEntry(value: CellValue, numberFormat: string): Entry {
  if (typeof value !== 'string') return { value };
  if (value.startsWith("'")) return asText(value.slice(1));
  if (numberFormat === '@') return asText(value);
  if (value.startsWith('=') && value.length > 1) return { value: trivialValue(value), formula: value };
  if (plainNumber.test(value.trim())) return { value: Number(value) };
  if (/^(true|false)$/i.test(value)) return { value: /^true$/i.test(value) };
  return asText(value);
}

/** What a person in Flanders typing into a cell gets: decimal comma and day-first dates as well. */
export function typedEntry(value: CellValue, numberFormat: string): Entry {
  if (typeof value === 'string' && numberFormat !== '@') {
    if (/^[+-]?\d+,\d+$/.test(value)) return { value: Number(value.replace(',', '.')) };
    const day = readDayFirstDate(value);
    if (day !== null) {
      return isDateFormat(numberFormat) ? { value: day } : { value: day, numberFormat: 'd/mm/yyyy' };
    }
  }
  return writtenEntry(value, numberFormat);
}
