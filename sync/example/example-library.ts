import type { Action } from '../../shared/actions/action.ts';
import { parseCell } from '../../shared/cells/parse-cell.ts';
import type { Value } from '../../shared/cells/value.ts';
import type { Decision } from '../../shared/log/entry.ts';
import type { Column } from '../../shared/plan/definition.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import cjsm from './workbooks/CJSM.json' with { type: 'json' };
import kbbj from './workbooks/KBBJ.json' with { type: 'json' };
import ov from './workbooks/OV.json' with { type: 'json' };
import wse from './workbooks/WSE.json' with { type: 'json' };
import wvg from './workbooks/WVG.json' with { type: 'json' };

/** Cells as officers typed them, by field; a field that is absent is an empty cell. */
export type TypedRow = Readonly<Record<string, string>>;

const rows: ReadonlyMap<string, readonly TypedRow[]> = new Map(
  Object.entries<readonly TypedRow[]>({ CJSM: cjsm, KBBJ: kbbj, OV: ov, WSE: wse, WVG: wvg }),
);

/** The round that the example stands in. It is over, so who tries the example today is late. */
export const exampleRound: Extract<Decision, { type: 'round-opened' }> = {
  type: 'round-opened',
  round: 'Opmaakronde 2021',
  kind: 'drafting',
  contributors: [...rows.keys()],
  opens: '2021-02-01',
  deadline: '2021-03-05',
  late: [...rows.keys()],
};

/**
 * The example's actions of one contributor, without ids: those come with the first submission. What was
 * mistyped stands there as it was typed.
 */
export function exampleActions(plan: Plan, contributor: string): readonly Action[] {
  const domain = plan.contributor(contributor)?.domain ?? '';
  return (rows.get(contributor) ?? []).map((row) => ({
    id: '',
    values: plan.columns.map((column) => {
      const text = column.role === 'domain' ? domain : row[column.field];
      if (text === undefined) return null;
      return typedValue(text, column, plan);
    }),
  }));
}

/** What a cell holds in which this was typed; what cannot be understood stands there as it was typed. */
export function typedValue(text: string, column: Column, plan: Plan): Value {
  const { value, notices } = parseCell({ kind: 'text', text }, column, plan, { dateSystem: 1900 });
  return notices === undefined ? value : { unread: text };
}
