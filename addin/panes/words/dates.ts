import type { Language } from '../../../shared/text/localised.ts';

/** English as written in Belgium: the day before the month, in both languages. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB' };

/** A day as `5 maart`, and as `5 maart 2021` if that is another year than this one. */
function dayOfYear(day: Date, language: Language, thisYear: number, timeZone?: 'UTC'): string {
  const year = timeZone === 'UTC' ? day.getUTCFullYear() : day.getFullYear();
  return new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    ...(year === thisYear ? {} : { year: 'numeric' }),
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(day);
}

/** `2021-03-05` as `vrijdag 5 maart`, with the year of another year: a day is a day in every time zone. */
export function longDay(isoDate: string, language: Language, thisYear: number): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  const format = new Intl.DateTimeFormat(locales[language], { weekday: 'long', timeZone: 'UTC' });
  return `${format.format(day)} ${dayOfYear(day, language, thisYear, 'UTC')}`;
}

/** A moment (ISO date and time) as `25/02/2021`, in the time zone of whoever reads it. */
export function numericDate(moment: string): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(moment));
}

/** A moment as `22 februari`, with the year of another year. */
export function dayAndMonth(moment: string, language: Language, thisYear: number): string {
  return dayOfYear(new Date(moment), language, thisYear);
}

/** A moment as `14.32 uur` or `14:32`; it does not break over two lines. */
export function clockTime(moment: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
  return language === 'nl' ? `${time.replace(':', '.')}\u00a0uur` : time;
}
