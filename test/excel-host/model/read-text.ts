import { serialOf } from './dates.ts';
import type { Entry } from './entry.ts';

/** By whose habits Excel reads a text that is entered. */
export interface ReadingRules {
  readonly decimal: '.' | ',';
  readonly dayFirst: boolean;
  readonly months: readonly string[];
  readonly truths: readonly [yes: string, no: string];
  readonly currency: string;
  readonly errors: Readonly<Record<string, string>>;
}

const errors = ['#N/A', '#REF!', '#VALUE!', '#DIV/0!', '#NAME?', '#NULL!', '#NUM!'] as const;

export const american: ReadingRules = {
  decimal: '.',
  dayFirst: false,
  months: 'january february march april may june july august september october november december'.split(' '),
  truths: ['true', 'false'],
  currency: '$',
  errors: Object.fromEntries(errors.map((error) => [error, error])),
};

export const flemish: ReadingRules = {
  decimal: ',',
  dayFirst: true,
  months: 'januari februari maart april mei juni juli augustus september oktober november december'.split(
    ' ',
  ),
  truths: ['waar', 'onwaar'],
  currency: '€',
  errors: {
    '#N/B': '#N/A',
    '#VERW!': '#REF!',
    '#WAARDE!': '#VALUE!',
    '#DEEL/0!': '#DIV/0!',
    '#NAAM?': '#NAME?',
    '#LEEG!': '#NULL!',
    '#GETAL!': '#NUM!',
  },
};

/** The year that Excel adds to a day without one; no test depends on when it runs. */
const thisYear = 2021;

/** What Excel makes of a text in a cell without a format; `null` where it stays text. A formula is none of this. */
export function readText(text: string, rules: ReadingRules): Entry | null {
  const typed = text.trim();
  if (typed === '') return null;
  const lower = typed.toLowerCase();
  const error = rules.errors[typed.toUpperCase()];
  if (error !== undefined) return { value: error, error: true };
  const truth = rules.truths.indexOf(lower);
  if (truth >= 0) return { value: truth === 0 };
  return readNumber(typed, rules) ?? readTime(lower) ?? readDate(lower, rules);
}

function readNumber(typed: string, { decimal, currency }: ReadingRules): Entry | null {
  const thousands = decimal === '.' ? ',' : '.';
  const parts = new RegExp(
    `^([+-]?\\(?)\\s*([${currency}]?)\\s*(\\d+|\\d{1,3}(?:[${thousands}]\\d{3})+)?([${decimal}]\\d*)?(e[+-]?\\d+)?\\s*([${currency}%]?)\\)?$`,
    'i',
  ).exec(typed);
  const fraction = /^([+-]?)(\d+) (\d+)\/(\d+)$/.exec(typed);
  if (fraction !== null) {
    const [, sign, whole, over, under] = fraction;
    const value = Number(whole) + Number(over) / Number(under);
    return { value: sign === '-' ? -value : value, numberFormat: '# ?/?' };
  }
  if (parts === null || (parts[3] === undefined && (parts[4] ?? '').length < 2)) return null;
  const [, sign = '', before = '', whole = '0', after = '', power = '', behind = ''] = parts;
  const plain = Number(`${whole.replaceAll(thousands, '')}${after.replace(decimal, '.')}${power}`);
  const value = sign.startsWith('-') || sign.endsWith('(') ? -plain : plain;
  const decimals = after.length > 1 ? '.00' : '';
  if (behind === '%') return { value: value / 100, numberFormat: `0${decimals}%` };
  if (before !== '' || behind !== '') return { value, numberFormat: `"${currency}"#,##0${decimals}` };
  if (power !== '') return { value, numberFormat: '0.00E+00' };
  return whole.includes(thousands) ? { value, numberFormat: `#,##0${decimals}` } : { value };
}

function readTime(lower: string): Entry | null {
  const parts = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?( ?[ap]m)?$/.exec(lower);
  if (parts === null) return null;
  const [, hours = '', minutes = '', seconds = '0', half = ''] = parts;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  const hour = half.endsWith('pm') ? (Number(hours) % 12) + 12 : Number(hours);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  return { value, numberFormat: hour > 23 ? '[h]:mm:ss' : 'h:mm' };
}

function readDate(lower: string, rules: ReadingRules): Entry | null {
  const day = (year: number, month: number, date: number, numberFormat: string): Entry | null => {
    const value = serialOf(year, month, date);
    return value === null ? null : { value, numberFormat, date: true };
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(lower);
  if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]), 'm/d/yyyy');
  const whole = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(lower);
  if (whole !== null) {
    const [first, second] = [Number(whole[1]), Number(whole[2])];
    const [date, month] = rules.dayFirst ? [first, second] : [second, first];
    return day(fullYear(whole[3] ?? ''), month, date, 'm/d/yyyy');
  }
  const yearMonth = /^(\d{1,2})[/-](\d{4})$/.exec(lower) ?? /^(\d{4})[/-](\d{1,2})$/.exec(lower);
  if (yearMonth !== null) {
    const [first = '', second = ''] = yearMonth.slice(1);
    const [year, month] = first.length === 4 ? [first, second] : [second, first];
    return day(Number(year), Number(month), 1, 'mmm-yy');
  }
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(lower);
  if (short !== null) {
    const [first, second] = [Number(short[1]), Number(short[2])];
    const [date, month] = rules.dayFirst ? [first, second] : [second, first];
    return day(thisYear, month, date, 'd-mmm');
  }
  return readNamedMonth(lower, rules, day);
}

type Day = (year: number, month: number, date: number, numberFormat: string) => Entry | null;

/** `december 2023`, `dec 23`, `23 dec`, `1 december 2023`, `december 1, 2023`. */
function readNamedMonth(lower: string, { months }: ReadingRules, day: Day): Entry | null {
  const words = lower.split(/[\s,./-]+/).filter((word) => word !== '');
  const at = words.findIndex((word) => /^\p{L}+$/u.test(word));
  const name = words[at] ?? '';
  const month = months.findIndex((full) => full === name || shortName(full) === name) + 1;
  const numbers = words.filter((_, index) => index !== at);
  if (month === 0 || at > 1 || numbers.length === 0 || numbers.some((number) => !/^\d+$/.test(number))) {
    return null;
  }
  const [first = '', second] = numbers;
  if (second !== undefined && numbers.length === 2)
    return day(fullYear(second), month, Number(first), 'd-mmm-yy');
  if (numbers.length > 1) return null;
  if (first.length === 4) return day(Number(first), month, 1, 'mmm-yy');
  return day(thisYear, month, Number(first), 'd-mmm') ?? day(fullYear(first), month, 1, 'mmm-yy');
}

function shortName(month: string): string {
  return month === 'maart' ? 'mrt' : month.slice(0, 3);
}

function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}
