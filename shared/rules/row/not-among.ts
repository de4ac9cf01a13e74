import { z } from 'zod';
import type { ParsedRow } from '../../actions/parsed-row.ts';
import type { CheckContext } from '../check.ts';
import { defineRowCheck } from '../define-check.ts';
import { wordsIn } from './row-values.ts';

/** What one column says is not said again among the choices of another (R06, R24). Fills `{x}`. */
export const notAmong = defineRowCheck({
  name: 'not-among',
  parameters: z.strictObject({ column: z.string(), among: z.string() }),
  reads: ({ column, among }) => [{ column }, { column: among }],
  check: (row, { column, among }, context) => {
    const others = wordsIn(row, among, context.plan);
    const twice = saidIn(row, column, context).find((word) => others.includes(word));
    return twice === undefined ? [] : [{ column: among, facts: { x: twice } }];
  },
});

/** A new row has no domain yet; it will be its contributor's. */
function saidIn(row: ParsedRow, column: string, { plan, contributor }: CheckContext): readonly string[] {
  const said = wordsIn(row, column, plan);
  return said.length === 0 && plan.column(column)?.role === 'domain' ? [contributor.domain] : said;
}
