import { compareText } from '../text/compare-text.ts';
import type { RegisterAction, RegisterContext } from './check.ts';
import type { Finding } from './finding.ts';
import { makeFinding } from './make-finding.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * Checks all domains' actions together. The findings come by code and, within a code, as the plan and
 * the register order what they are about; none of them undoes a submission.
 *
 * @param actions as the register orders them, withdrawn ones included or not
 */
export function checkRegister(
  actions: readonly RegisterAction[],
  rules: RuleSet,
  context: RegisterContext,
): readonly Finding[] {
  const inForce = actions.filter(({ action }) => !action.withdrawn);
  return rules.register
    .toSorted((a, b) => compareText(a.setting.code, b.setting.code))
    .flatMap(({ setting, run }) =>
      run.check(inForce, context).map((trouble) =>
        makeFinding(setting, trouble, {
          scope: 'register',
          actionId: trouble.actionId,
          row: null,
          sheetColumn: () => undefined,
          subject: trouble.subject,
          ...(trouble.severity === undefined ? {} : { severity: trouble.severity }),
        }),
      ),
    );
}
