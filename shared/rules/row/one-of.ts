import { z } from 'zod';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import { conditionSchema } from '../../plan/definition.ts';
import type { Plan } from '../../plan/plan.ts';
import { holds, readingOf } from '../conditions.ts';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

const alternativeSchema = z.union([
  conditionSchema,
  /** A partner of one of these kinds. */
  z.strictObject({ column: z.string(), kinds: z.array(z.string()).min(1).readonly() }),
]);
type Alternative = z.infer<typeof alternativeSchema>;

/** At least one of several things is said (R16, R17); told in the column of the first. */
export const oneOf = defineRowCheck({
  name: 'one-of',
  parameters: z.strictObject({
    alternatives: z.tuple([alternativeSchema], alternativeSchema).readonly(),
  }),
  reads: ({ alternatives }) =>
    alternatives.map((alternative) =>
      'kinds' in alternative
        ? { column: alternative.column, values: alternative.kinds }
        : readingOf(alternative),
    ),
  check: (row, { alternatives }, { plan }) =>
    alternatives.some((alternative) => isSaid(alternative, row, plan))
      ? []
      : [{ column: alternatives[0].column }],
});

function isSaid(alternative: Alternative, row: ParsedRow, plan: Plan): boolean {
  if (!('kinds' in alternative)) return holds(alternative, row, plan);
  return wordsIn(row, alternative.column, plan).some((partner) =>
    alternative.kinds.some((kind) => partner.startsWith(`${kind}:`)),
  );
}
