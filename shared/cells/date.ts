import type { DateSystem } from './raw-table.ts';

/**
 * Dates are `yyyy-mm-dd`, from 1900-01-01 (Excel knows no earlier one) to 9999-12-31. Everything is
 * counted in UTC: no clock and no time zone has a say in which day a number is.
 */

const millisecondsPerDay = 86_400_000;
/** The serial of 1970-01-01 in the 1900 system. */
const epochSerial = 25_569;
/** Excel's 1900 system counts a 29 February 1900 that never was. */
const fictitiousDay = 60;
/** Days between the starts of the 1900 and the 1904 system. */
const systemGap = 1462;
const firstDate = '1900-01-01';

/** The day of a serial, its time of day dropped; `null` for a day that Excel has not or never was. */
export function dateFromSerial(serial: number, dateSystem: DateSystem): string | null {
  const day = Math.floor(serial) + (dateSystem === 1904 ? systemGap : 0);
  const first = dateSystem === 1904 ? systemGap : 1;
  if (!(day >= first) || day === fictitiousDay) return null;
  const sinceEpoch = day - epochSerial + (day < fictitiousDay ? 1 : 0);
  const date = new Date(sinceEpoch * millisecondsPerDay);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999
    ? null
    : date.toISOString().slice(0, 10);
}

/** The inverse for an existing date; below the system's first day where it cannot count it. */
export function serialOfDate(date: string, dateSystem: DateSystem): number {
  return serialOfMoment(Date.parse(date), dateSystem);
}

/** The serial of a moment in milliseconds since 1970, its time of day as a fraction. */
export function serialOfMoment(moment: number, dateSystem: DateSystem): number {
  const day = moment / millisecondsPerDay + epochSerial;
  const counted = day < fictitiousDay + 1 ? day - 1 : day;
  return dateSystem === 1904 ? counted - systemGap : counted;
}

/** Whole days from one date to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsPerDay;
}

/**
 * A year typed into a cell that is formatted as a date ("2015") is kept by Excel as a day in 1905.
 * Nobody means that day, so such a number is no date.
 */
export function looksLikeYear(serial: number): boolean {
  return Number.isInteger(serial) && serial >= 1900 && serial <= 2100;
}

const dayFirst = /^(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})$/;
/** With the midnight that programs write behind a date. */
const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]00:00(?::00(?:\.0+)?)?)?$/;

/**
 * Day first with `/`, `-` or `.`, or ISO. `null` where it is neither, where the day does not exist,
 * and for two-digit years, bare years and months in words: a guess would be a wrong value.
 */
export function dateFromText(text: string): string | null {
  const spaced = text.trim().replace(/\s+/g, ' ');
  const typed = dayFirst.exec(spaced);
  if (typed) return existingDate(typed[4], typed[3], typed[1]);
  const written = iso.exec(spaced);
  return written ? existingDate(written[1], written[2], written[3]) : null;
}

function existingDate(year = '', month = '', day = ''): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return date >= firstDate && isIsoDate(date) ? date : null;
}

/** Whether a text is `yyyy-mm-dd` for a day that exists. */
export function isIsoDate(text: string): boolean {
  const parts = /^(\d{4})-(0[1-9]|1[0-2])-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [, year, month, day] = parts.map(Number);
  return day !== undefined && day >= 1 && day <= lastDay(year, month);
}

function lastDay(year = 0, month = 0): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** As people read it: dd/mm/yyyy. */
export function showDate(date: string): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}
