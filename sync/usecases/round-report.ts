import { showDate } from '../../shared/cells/date.ts';
import type { StatusReport } from '../../shared/contract/status.ts';
import type { State } from '../../shared/log/state.ts';
import { dayOf } from '../../shared/plan/day-of.ts';
import type { PlanDefinition } from '../../shared/plan/definition.ts';
import { dayOff } from '../../shared/plan/working-days.ts';
import type { Localised } from '../../shared/text/localised.ts';

/** The open or planned round as reports tell it. */
export function roundReport(
  round: State['round'],
  definition: PlanDefinition,
  now: Date,
): StatusReport['round'] {
  if (round === null) return null;
  const { round: name, kind, opens, deadline, columns, contributors, late } = round;
  return {
    name,
    kind,
    opens,
    deadline,
    ...(columns === undefined ? {} : { columns: [...columns] }),
    contributors: [...contributors],
    late: [...late],
    notes: [...roundNotes(round, definition, dayOf(now))],
  };
}

/** What a coordinator would want to know of a round's days; none of it holds the round up. */
export function roundNotes(
  { opens, deadline }: { readonly opens: string; readonly deadline: string },
  definition: PlanDefinition,
  today: string,
): readonly Localised[] {
  const off = dayOff(definition, deadline);
  const { end } = definition.period;
  return [
    ...(today < opens ? [planned(showDate(opens))] : []),
    ...(off === null ? [] : [onDayOff(showDate(deadline), off.why, showDate(off.next))]),
    ...(deadline > end ? [afterPeriod(showDate(deadline), showDate(end))] : []),
  ];
}

const planned = (opens: string): Localised => ({
  nl: `De ronde is gepland: indienen kan vanaf ${opens}.`,
  en: `The round is planned: people can submit from ${opens}.`,
});
const onDayOff = (deadline: string, why: Localised, next: string): Localised => ({
  nl: `De einddatum ${deadline} is ${why.nl}; de eerstvolgende werkdag is ${next}.`,
  en: `The deadline ${deadline} is ${why.en}; the next working day is ${next}.`,
});
const afterPeriod = (deadline: string, end: string): Localised => ({
  nl: `De einddatum ${deadline} ligt na het einde van het plan (${end}).`,
  en: `The deadline ${deadline} lies after the end of the plan (${end}).`,
});
