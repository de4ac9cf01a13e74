import { z } from 'zod';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

const parameters = z.strictObject({
  column: z.string(),
  values: z.array(z.string()).min(1).readonly(),
});
type Parameters = z.infer<typeof parameters>;

const reads = ({ column, values }: Parameters) => [{ column, values }];

/** At least one of the values is chosen (R01, R18). */
export const includesAny = defineRowCheck({
  name: 'includes-any',
  parameters,
  reads,
  check: (row, { column, values }, { plan }) =>
    wordsIn(row, column, plan).some((word) => values.includes(word)) ? [] : [{ column }],
});

/** Every one of the values is chosen (R03). */
export const includesAll = defineRowCheck({
  name: 'includes-all',
  parameters,
  reads,
  check: (row, { column, values }, { plan }) => {
    const chosen = wordsIn(row, column, plan);
    return values.every((value) => chosen.includes(value)) ? [] : [{ column }];
  },
});

/** None of the values is chosen (R11, R13, R14). Fills `{x}` with those that are. */
export const notChosen = defineRowCheck({
  name: 'not-chosen',
  parameters,
  reads,
  check: (row, { column, values }, { plan }) => {
    const found = wordsIn(row, column, plan).filter((word) => values.includes(word));
    return found.length > 0 ? [{ column, facts: { x: found.join(', ') } }] : [];
  },
});
