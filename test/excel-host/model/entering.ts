import type { CellValue } from './cell.ts';
import { date1904 } from './dates.ts';
import type { Entry, ReadEntry } from './entry.ts';
import { american, flemish, type ReadingRules, readText } from './read-text.ts';
import type { Workbook } from './workbook.ts';

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Only formulas whose value needs no calculation; any other counts as 0 until Excel calculates it. */
function trivialValue(formula: string): Entry {
  const body = formula.slice(1).trim();
  if (plainNumber.test(body)) return { value: Number(body), formula };
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text?.[1] !== undefined) return { value: text[1].replaceAll('""', '"'), formula };
  if (/^true$/i.test(body)) return { value: true, formula };
  if (/^false$/i.test(body)) return { value: false, formula };
  return /^[+\-@]?\s*[\p{L}_][\p{L}\p{N}_ ]*$/u.test(body)
    ? { value: '#NAME?', error: true, formula }
    : { value: 0, formula };
}

/** `+`, `-` and `@` begin a formula too, unless a number follows. */
function asFormula(text: string): string | null {
  if (text.startsWith('=')) return text.length > 1 ? text : null;
  return /^[+\-@]\s*[^\s\d]/.test(text) ? `=${text}` : null;
}

function read(value: CellValue, numberFormat: string, rules: ReadingRules, workbook: Workbook): Entry {
  if (typeof value !== 'string') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === '@') return { value };
  const formula = asFormula(value);
  if (formula !== null) return trivialValue(formula);
  const entry = readText(value, rules);
  if (entry === null) return { value };
  const day = entry.date === true && workbook.date1904 ? Number(entry.value) - date1904 : entry.value;
  const { numberFormat: brought, ...others } = entry;
  const bare = numberFormat === 'General' && brought !== undefined;
  return { ...others, value: day, ...(bare ? { numberFormat: brought } : {}) };
}

/**
 * What writing a value through the API leaves in the cell: `=` makes a formula, a leading apostrophe
 * makes text, and anything else is read as somebody in the United States would have meant it, unless the
 * cell's format is text. Microsoft: "Excel.Range", values; OfficeDev/office-js 1559.
 */
export function writtenIn(workbook: Workbook): ReadEntry {
  if (!workbook.unkind.has('strings-read-by-us-rules')) return kindly;
  return (value, numberFormat) => read(value, numberFormat, american, workbook);
}

/** What a person in Flanders typing into a cell gets: decimal comma, day-first dates, Dutch months. */
export function typedIn(workbook: Workbook): ReadEntry {
  return (value, numberFormat) => read(value, numberFormat, flemish, workbook);
}

/** An API that reads no more into a text than numbers and truth values. */
function kindly(value: CellValue, numberFormat: string): Entry {
  if (typeof value !== 'string') return { value };
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === '@') return { value };
  if (value.startsWith('=') && value.length > 1) return trivialValue(value);
  if (plainNumber.test(value.trim())) return { value: Number(value) };
  if (/^(true|false)$/i.test(value)) return { value: /^true$/i.test(value) };
  return american.errors[value] === undefined ? { value } : { value, error: true };
}
