import { clockTime, dayAndMonth, longDay, numericDate } from './dates.ts';
import { useWords } from './words.ts';

/** Days and times in the language of the pane, as they are said today. */
export function useDates() {
  const { language } = useWords();
  const thisYear = new Date().getFullYear();
  return {
    longDay: (isoDate: string) => longDay(isoDate, language, thisYear),
    dayAndMonth: (moment: string) => dayAndMonth(moment, language, thisYear),
    clockTime: (moment: string) => clockTime(moment, language),
    numericDate,
  };
}
