import { z } from 'zod';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

const values = z.array(z.string()).min(1).readonly();

/**
 * The choices of one column suit the value of another (R04): for a given value only certain choices
 * fit (`only`), or certain choices do not suffice by themselves (`notAlone`). No choice at all fits.
 */
export const fits = defineRowCheck({
  name: 'fits',
  parameters: z.strictObject({
    column: z.string(),
    to: z.string(),
    cases: z
      .array(
        z.union([
          z.strictObject({ value: z.string(), only: values }),
          z.strictObject({ value: z.string(), notAlone: values }),
        ]),
      )
      .min(1)
      .readonly(),
  }),
  reads: ({ column, to, cases }) => [
    { column: to, values: cases.map(({ value }) => value) },
    { column, values: cases.flatMap((one) => ('only' in one ? one.only : one.notAlone)) },
  ],
  check: (row, { column, to, cases }, { plan }) => {
    const chosen = wordsIn(row, column, plan);
    const given = wordsIn(row, to, plan);
    const misfit = cases
      .filter(({ value }) => given.includes(value))
      .some((one) =>
        'only' in one
          ? chosen.some((word) => !one.only.includes(word))
          : chosen.length > 0 && chosen.every((word) => one.notAlone.includes(word)),
      );
    return misfit ? [{ column }] : [];
  },
});
