import type { Contributor, RuleSetting } from '../../shared/plan/definition.ts';
import type { RegisterRow } from '../../shared/register/register-part.ts';
import { sameRead } from '../../shared/register/waivers.ts';
import { nationalNumber } from '../../shared/rules/cell/national-number.ts';
import type { CheckContext } from '../../shared/rules/check.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import type { RuleSet } from '../../shared/rules/rule-set.ts';
import { checkActions } from './check-actions.ts';
import type { PlanInForce } from './plan-in-force.ts';

/** What rules know of the day beside the row. */
export type JudgedOn = Pick<CheckContext, 'asOf' | 'round'>;

/**
 * The errors of cell and row rules in rows of the register, whoever changed them. A coordinator may let each stand
 * with a reason, for the values that the rule read: but for a national number, which may not be kept at all.
 */
export function rowErrors(
  { plan, rules }: PlanInForce,
  judgedOn: JudgedOn,
  contributor: Contributor,
  rows: readonly RegisterRow[],
): readonly Finding[] {
  const known = { previous: [], latest: [], highestNumber: 0, withdrawn: [], told: [], ...judgedOn };
  return checkActions({ plan, rules: errorRules(rules) }, contributor, rows, known);
}

/** The errors that stand in the one and not, for the same values, in the other. */
export function errorsBeyond(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const isKnown = (error: Finding) =>
    before.some(
      ({ actionId, code, column, read }) =>
        actionId === error.actionId &&
        code === error.code &&
        column === error.column &&
        sameRead(read ?? {}, error.read ?? {}),
    );
  return after.filter((error) => !isKnown(error));
}

const bound = new WeakMap<RuleSet, RuleSet>();

/** Only the errors: most of what judging a row costs goes to what warns or informs. */
function errorRules(rules: RuleSet): RuleSet {
  const known = bound.get(rules);
  if (known !== undefined) return known;
  const made: RuleSet = {
    cell: rules.cell.filter(isError).map(allowable),
    row: rules.row.filter(isError).map(allowable),
    sheet: [],
    register: [],
  };
  bound.set(rules, made);
  return made;
}

const isError = ({ setting }: { readonly setting: RuleSetting }): boolean => setting.severity === 'error';

const allowable = <Rule extends { readonly setting: RuleSetting }>(rule: Rule): Rule => ({
  ...rule,
  setting: { ...rule.setting, waivable: rule.setting.check !== nationalNumber.name },
});
