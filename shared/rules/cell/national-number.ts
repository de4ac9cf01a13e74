import { defineCellCheck } from '../define-check.ts';
import { selectedColumns, selectionSchema } from './selection.ts';

/** A cell holds no number of the national register of persons (C08; GDPR, article 5.1.c). */
export const nationalNumber = defineCellCheck({
  name: 'national-number',
  parameters: selectionSchema,
  columns: selectedColumns,
  check: (cell, column, _, { asOf }) => {
    const text = typeof cell.value === 'number' ? String(cell.value) : cell.text;
    return holdsNationalNumber(text, asOf) ? [{ column: column.field }] : [];
  },
});

/**
 * Birth date, serial number and check number, with or without the usual signs between them. No digit
 * stands directly before or after, nor the + of a telephone number.
 */
const written = /(?<![\d+])(\d{2})[ ./-]?(\d{2})[ ./-]?(\d{2}) ?[ ./-]? ?(\d{3}) ?[ ./-]? ?(\d{2})(?!\d)/g;

/** Whether a text holds what is a number of the national register, of somebody born by `asOf`. */
export function holdsNationalNumber(text: string, asOf: string): boolean {
  return [...text.matchAll(written)].some(([, year = '', month = '', day = '', serial = '', check = '']) => {
    const nine = year + month + day + serial;
    if (serial === '000' || serial === '999') return false;
    return ['19', '20'].some(
      (century) =>
        checkNumber(century === '20' ? `2${nine}` : nine) === Number(check) &&
        isBirthDate(Number(century + year), Number(month), Number(day), asOf),
    );
  });
}

function checkNumber(digits: string): number {
  return 97 - (Number(digits) % 97);
}

/** Numbers for people who are not in the register itself (bis numbers) have 20 or 40 added to the month. */
function isBirthDate(year: number, month: number, day: number, asOf: string): boolean {
  const real = [0, 20, 40]
    .map((added) => month - added)
    .find((candidate) => candidate >= 1 && candidate <= 12);
  if (real === undefined) return false;
  const born = new Date(Date.UTC(year, real - 1, day));
  return born.getUTCMonth() === real - 1 && day >= 1 && born.toISOString().slice(0, 10) <= asOf;
}
