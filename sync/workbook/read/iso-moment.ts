import { isIsoDate, serialOfMoment } from '../../../shared/cells/date.ts';
import type { DateSystem } from '../../../shared/cells/raw-table.ts';

/** What a cell of the type `d` says. */
export interface IsoMoment {
  /** Days since the workbook's own serial 0, the time of day as a fraction. */
  readonly serial: number;
  /** `yyyy-mm-dd`; `null` for a time of day or a duration alone. */
  readonly day: string | null;
  /** As it is stored, without fractions of seconds; `''` for midnight of a day. */
  readonly time: string;
}

const secondsPerDay = 86_400;
const clock = '([01]\\d|2[0-4]):?([0-5]\\d)(?::?([0-5]\\d|60)([.,]\\d+)?)?';
/** The offset says where the clock hung; what stands in the sheet is what it showed. */
const offset = '(?:Z|[+-]\\d{2}(?::?\\d{2})?)?';
const dayForm = /^(\d{4})-?(\d{2})-?(\d{2})$/;
const timeForm = new RegExp(`^T?${clock}${offset}$`, 'i');
const durationForm = /^P(?:(\d{1,7})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,7})(?:[.,]\d+)?S)?)?$/i;

/** A day, a moment, a time of day or a duration in ISO 8601, as programs write them; `null` for anything else. */
export function isoMoment(text: string, dateSystem: DateSystem): IsoMoment | null {
  if (text.length > longestForm) return null;
  const [, first = '', second] = dayAndTime.exec(text) ?? [];
  const day = dayOf(first);
  if (day === null) return timeAlone(text) ?? duration(text);
  const time = second === undefined ? midnight : timeAlone(second);
  if (time === null) return null;
  const serial = serialOfMoment(Date.parse(day), dateSystem) + time.serial;
  return { serial, day, time: time.serial === 0 ? '' : time.time };
}

const longestForm = 40;
const dayAndTime = /^([\d-]+)(?:[T ](.*))?$/i;
const midnight: IsoMoment = { serial: 0, day: null, time: '' };

function dayOf(text: string): string | null {
  const [, year, month, day] = dayForm.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  return isIsoDate(date) ? date : null;
}

function timeAlone(text: string): IsoMoment | null {
  const match = timeForm.exec(text);
  if (match === null) return null;
  const [, hours = '', minutes = '', seconds, fraction = ''] = match;
  const count =
    Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0) + Number(fraction.replace(',', '.'));
  if (count > secondsPerDay) return null;
  const time = [hours, minutes, ...(seconds === undefined ? [] : [seconds])].join(':');
  return { serial: count / secondsPerDay, day: null, time };
}

function duration(text: string): IsoMoment | null {
  const match = durationForm.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  const count = days * secondsPerDay + hours * 3600 + minutes * 60 + seconds;
  const two = (part: number): string => String(part).padStart(2, '0');
  const time = `${Math.floor(count / 3600)}:${two(Math.floor(count / 60) % 60)}:${two(count % 60)}`;
  return { serial: count / secondsPerDay, day: null, time };
}
