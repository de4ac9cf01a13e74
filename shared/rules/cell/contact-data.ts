import { defineCellCheck } from '../define-check.ts';
import { selectedColumns, selectionSchema } from './selection.ts';

/** A cell holds no e-mail address and no Belgian telephone number (C09). */
export const contactData = defineCellCheck({
  name: 'contact-data',
  parameters: selectionSchema,
  columns: selectedColumns,
  check: (cell, column) =>
    holdsEmail(cell.text) || holdsTelephone(cell.text) ? [{ column: column.field }] : [],
});

/** Most texts hold no @ at all, and looking for one is far cheaper than for an address. */
const holdsEmail = (text: string): boolean => text.includes('@') && email.test(text);

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,5}\.\p{L}{2,24}/u;

/**
 * Belgian numbers as people group them: a trunk 0 or +32, 0032, +32 (0); then a mobile prefix with six
 * digits, or an area with six or seven. Years, amounts and dates do not have this shape.
 */
const trunk = String.raw`(?<![\d+.,])(?:(?:\+|00)32[ ./-]?(?:\(0\)[ ]?)?|\(?0)`;
const mobile = String.raw`4[5-9]\d\)?[ ./-]{0,3}(?:\d{2}[ ./-]?\d{2}[ ./-]?\d{2}|\d{3}[ ./-]?\d{3})`;
const shortArea = String.raw`[2349]\)?[ ./-]{0,3}[2-8]\d{2}[ ./-]?\d{2}[ ./-]?\d{2}`;
const longArea = String.raw`(?:1[0-69]|5\d|6\d|7[01]|8[1-9])\)?[ ./-]{0,3}(?:\d{2}[ ./-]?\d{2}[ ./-]?\d{2}|\d{3}[ ./-]?\d{3})`;
const telephone = new RegExp(`${trunk}(?:${mobile}|${shortArea}|${longArea})(?!\\d)`, 'g');

function holdsTelephone(text: string): boolean {
  // Every number begins with a 0 or a +.
  if (!/[0+]/.test(text)) return false;
  return [...text.matchAll(telephone)].some(
    (match) => !isCompanyNumber(match[0], text.slice(0, match.index)) && !startsWithDate(match[0]),
  );
}

/** Ten digits that belong to a company: told by what stands before them, or by their check number. */
function isCompanyNumber(found: string, before: string): boolean {
  const digits = found.replace(/\D/g, '');
  if (digits.length !== 10 || !/^[01]/.test(digits)) return false;
  if (/(?:\bBE|\bKBO|onderneming\w*)[\s.:-]*$/i.test(before)) return true;
  return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8));
}

function startsWithDate(found: string): boolean {
  return /^(?:0[1-9]|[12]\d|3[01])[/.-](?:0[1-9]|1[0-2])[/.-](?:19|20)/.test(found);
}
