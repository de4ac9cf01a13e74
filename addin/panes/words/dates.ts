import type { Language } from '../../../shared/text/localised.ts';

/** English as written in Belgium: the day before the month, in both languages. */
const locales: Readonly<Record<Language, string>> = { nl: 'nl-BE', en: 'en-GB' };

/** `2021-03-05` as `vrijdag 5 maart`: a day is a day in every time zone. */
export function longDay(isoDate: string, language: Language): string {
  const day = new Date(`${isoDate}T00:00:00Z`);
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locales[language], format).format(day);
}

/** A moment (ISO date and time) as `25/02/2021`, in the time zone of whoever reads it. */
export function numericDate(moment: string): string {
  const format = { day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(moment));
}

/** A moment as `22 februari`. */
export function dayAndMonth(moment: string, language: Language): string {
  return new Intl.DateTimeFormat(locales[language], { day: 'numeric', month: 'long' }).format(
    new Date(moment),
  );
}

/** A moment as `14.32 uur` or `14:32`; it does not break over two lines. */
export function clockTime(moment: string, language: Language): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(
    new Date(moment),
  );
  return language === 'nl' ? `${time.replace(':', '.')}\u00a0uur` : time;
}
