import { compareText } from '../text/compare-text.ts';
import { fillLocalised } from '../text/localised.ts';
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
      toBeTold(
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
      ),
    );
}

/** As many of one code as people can settle; once these are, the next ones come. Errors are told all: they bar approval. */
const mostTold = 2_000;

function toBeTold(found: readonly Finding[]): readonly Finding[] {
  const [first] = found;
  if (first === undefined || first.severity === 'error' || found.length <= mostTold) return found;
  const { subject: _subject, ...rest } = first;
  const message = fillLocalised(more, { code: first.code, n: found.length - mostTold });
  return [...found.slice(0, mostTold), { ...rest, actionId: null, column: null, message }];
}

const more = {
  nl: 'Minstens {n} bevindingen {code} meer worden hier niet getoond. Werk eerst af wat er staat; dan komen de volgende.',
  en: 'At least {n} more findings {code} are not shown here. Settle what stands here first; then the next ones come.',
};
