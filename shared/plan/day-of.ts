/**
 * Where the plan is carried out. Whether a deadline has passed is told by the clock there: not by UTC, which
 * is an hour or two behind, and not by that of a server or laptop, which may stand elsewhere.
 */
const timeZoneOfPlan = 'Europe/Brussels';

/** The day, `yyyy-mm-dd`, that a moment falls on where the plan is carried out, or in another IANA time zone. */
export function dayOf(moment: Date, timeZone = timeZoneOfPlan): string {
  const format = { timeZone, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(moment).split('/').reverse().join('-');
}
