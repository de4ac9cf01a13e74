import { rowOfAction } from '../actions/row-of-action.ts';
import type { CheckContext } from '../rules/check.ts';
import { findingOf } from '../rules/located-trouble.ts';
import { rowChecker } from '../rules/row-checker.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { noSheet } from '../rules/sheet-columns.ts';
import type { MergeRules } from './merge-action.ts';
import { isWaived, type Waiver, waivableOf } from './waivers.ts';

/**
 * The plan's rules as a merge asks them: which error rules a combined row breaks (only row rules read
 * more than one cell, so only they can be broken by combining), and for which waivable errors a row waits.
 */
export function mergeRules(rules: RuleSet, context: CheckContext, waivers: readonly Waiver[]): MergeRules {
  const { plan } = context;
  const errors = rules.row.filter(({ setting }) => setting.severity === 'error');
  const waivable: RuleSet = {
    cell: rules.cell.filter(({ setting }) => setting.waivable && setting.severity === 'error'),
    row: errors.filter(({ setting }) => setting.waivable),
    sheet: [],
    register: [],
  };
  const waivableTroubles = rowChecker(waivable, noSheet, context);
  return {
    errorsOf(values, action) {
      const row = rowOfAction({ ...action, values }, plan);
      return errors
        .filter(({ run }) => run.check(row, context).length > 0)
        .map(({ setting, run }) => ({ rule: setting.code, fields: run.reads.map(({ column }) => column) }));
    },
    waitingOf(action) {
      const view = { rowNumber: () => 0, actionId: () => action.id, columns: noSheet };
      return waivableTroubles(rowOfAction(action, plan))
        .map((trouble) => waivableOf(findingOf(trouble, view)))
        .filter((waiver) => waiver !== null)
        .filter((waiver) => !isWaived(waivers, waiver))
        .map(({ rule, read }) => ({ rule, read }));
    },
  };
}
