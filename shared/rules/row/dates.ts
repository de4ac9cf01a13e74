import { z } from 'zod';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import { showDate } from '../../cells/date.ts';
import type { CheckContext, Trouble } from '../check.ts';
import { defineRowCheck } from '../define-check.ts';
import { dayIn, planDay, planDaySchema, readingsOfDay } from './plan-day.ts';

/** Days are yyyy-mm-dd, so that they compare as texts. */

const limitParameters = z.strictObject({ column: z.string(), day: planDaySchema });
type LimitParameters = z.infer<typeof limitParameters>;

const readsOfLimit = ({ column, day }: LimitParameters) => [{ column }, ...readingsOfDay(day)];

function compared(
  row: ParsedRow,
  { column, day }: LimitParameters,
  context: CheckContext,
  isWrong: (found: string, limit: string) => boolean,
): readonly Trouble[] {
  const found = dayIn(row, column, context.plan);
  const limit = planDay(day, row, context);
  return found !== null && isWrong(found, limit) ? [{ column, facts: { day: showDate(limit) } }] : [];
}

/** A day is not before another (R10, R23). Fills `{day}`. */
export const notBefore = defineRowCheck({
  name: 'not-before',
  parameters: limitParameters,
  reads: readsOfLimit,
  check: (row, parameters, context) => compared(row, parameters, context, (found, limit) => found < limit),
});

/** A day is not after another (R09, R22); an open end is no day. Fills `{day}`. */
export const notAfter = defineRowCheck({
  name: 'not-after',
  parameters: limitParameters,
  reads: readsOfLimit,
  check: (row, parameters, context) => compared(row, parameters, context, (found, limit) => found > limit),
});

const spanParameters = z.strictObject({ start: z.string(), end: z.string() });
const readsOfSpan = ({ start, end }: z.infer<typeof spanParameters>) => [{ column: start }, { column: end }];

/** What starts does not end before it starts (R07). */
export const order = defineRowCheck({
  name: 'order',
  parameters: spanParameters,
  reads: readsOfSpan,
  check: (row, { start, end }, { plan }) => {
    const first = dayIn(row, start, plan);
    const last = dayIn(row, end, plan);
    return first !== null && last !== null && last < first ? [{ column: end }] : [];
  },
});

/** At least one day falls within the plan's period (R08). Fills `{period}`. */
export const withinPeriod = defineRowCheck({
  name: 'within-period',
  parameters: spanParameters,
  reads: readsOfSpan,
  check: (row, { start, end }, { plan }) => {
    const { period } = plan.definition;
    const first = dayIn(row, start, plan);
    const last = dayIn(row, end, plan);
    const facts = { period: period.label };
    if (first !== null && first > period.end) return [{ column: start, facts }];
    if (last !== null && last < period.start) return [{ column: end, facts }];
    return [];
  },
});
