import { getFormatDateInfo, getFormatFromId, isValidFormat, format as shownBy } from 'numfmt';
import { boundedMemo } from '../../../shared/cells/bounded-memo.ts';
import { dateFromSerial } from '../../../shared/cells/date.ts';
import { isDateCode } from '../../../shared/cells/date-code.ts';
import type { DateSystem } from '../../../shared/cells/raw-table.ts';

/** How a cell's number format shows what stands in the cell, in Dutch as in Belgium. */
export interface NumberFormat {
  /** Numbers are days or times of day. */
  readonly dated: boolean;
  /** A day, month or year shows. */
  readonly days: boolean;
  /** Times of day or durations show. */
  readonly timed: boolean;
  /**
   * What a number shows as, without padding; `undefined` where that is the plain number, or of a dated one
   * its day; `null` where it cannot be told.
   */
  number(number: number): string | null | undefined;
  /** What a text shows as; `null` where that is the text. */
  readonly text: ((text: string) => string) | null;
}

const locale = 'nl-BE';
const options = {
  locale,
  dateErrorThrows: true,
  dateErrorNumber: false,
  dateSpanLarge: false,
} as const;
/** Excel takes no longer code. */
const longestCode = 255;
const mostRemembered = 5_000;
const general = /^(?:general|standaard|standard|@|)$/i;
/** dd/mm/yyyy, which is how a day is shown without any format. */
const plainDay = /^(?:\[\$-[0-9a-f]+\])?dd\\?\/mm\\?\/yyyy(?:;@)?$/i;
/** Excel fills a cell with these where it cannot show a date. */
const fill = /^#+$/;
/** Serials of 1-1-1904 in the one system and 0 in the other. */
const systemGap = 1462;

/** Builtin formats of which the code depends on the computer's settings: those of Belgium (ECMA-376-1, 18.8.30). */
const dayCode = 'dd/mm/yyyy';
const builtinCodes: ReadonlyMap<number, string> = new Map([
  ...[14, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, dayCode] as const),
  [22, 'dd/mm/yyyy hh:mm'],
]);

/** What comes after is Thai; Excel shows a number that nobody defined as one without a format. */
const lastBuiltin = 58;

/** As a sheet shows without a format; of a style that is not there, where a format was meant, it cannot be told. */
export const noFormat: NumberFormat = {
  dated: false,
  days: false,
  timed: false,
  number: () => undefined,
  text: null,
};
export const lostFormat: NumberFormat = { ...noFormat, number: () => null };

/** The format of a number: `custom` holds the codes that the workbook itself defines. */
export function numberFormat(
  id: number,
  custom: ReadonlyMap<number, string>,
  dateSystem: DateSystem,
): NumberFormat {
  const code = custom.get(id) ?? builtinCodes.get(id);
  if (code === undefined && id > lastBuiltin) return noFormat;
  return formatOf(code ?? getFormatFromId(id, locale), dateSystem);
}

function formatOf(code: string, dateSystem: DateSystem): NumberFormat {
  if (general.test(code)) return noFormat;
  const dated = isDateCode(code);
  if (plainDay.test(code)) {
    const number = (serial: number) => (dateFromSerial(serial, dateSystem) === null ? null : undefined);
    return { dated, days: true, timed: false, number, text: null };
  }
  const { year, month, day, hours, minutes, seconds } = getFormatDateInfo(code);
  const timed = hours || minutes || seconds;
  // Minutes before seconds are taken for a month.
  const days = dated && (year || day || (month && !timed));
  if (code.length > longestCode || !isValidFormat(code)) return { ...lostFormat, dated, days, timed };
  const gap = dated && dateSystem === 1904 ? systemGap : 0;
  return {
    dated,
    days,
    timed,
    number: boundedMemo(mostRemembered, (number: number) => shown(code, number + gap)),
    text: shown(code, probe) === probe ? null : (text) => shown(code, text) ?? text,
  };
}

/** A text that no code changes but by what its text section adds. */
const probe = 'x';

function shown(code: string, value: number | string): string | null {
  try {
    const text = shownBy(code, value, options).trim();
    return fill.test(text) ? null : text;
  } catch {
    // A day that Excel cannot show either, or a code that the library reads otherwise than Excel.
    return null;
  }
}
