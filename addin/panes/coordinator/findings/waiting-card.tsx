import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import type { Waivable } from '../decisions/waive-dialog.tsx';
import { ActionName } from '../frame/action-name.tsx';
import { useRuleWords } from '../frame/use-rule-words.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  waiting: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 16px',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottomStyle: 'none' },
  },
  action: { flex: '1 1 14rem', minWidth: 0 },
  rule: { flex: '1 1 12rem', minWidth: 0 },
});

/** Actions that stay outside the register until the coordinator waives what is amiss. */
export function WaitingCard({
  view,
  onWaive,
}: {
  readonly view: CoordinatingView;
  readonly onWaive: (waivable: Waivable) => void;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const ruleWords = useRuleWords(view);
  const { shown, more } = useShownPart(view.status.waiting);
  return (
    <Card heading={words.findings.waiting} hint={words.findings.waitingText}>
      <ul className={styles.list}>
        {shown.map(({ actionId, rule, waived }) => {
          const message = ruleWords(rule);
          return (
            <li key={`${actionId} ${rule}`} className={styles.waiting}>
              <div className={styles.action}>
                <ActionName actionId={actionId} view={view} />
              </div>
              <span className={styles.rule}>{message}</span>
              {waived !== undefined ? (
                <span className={styles.rule}>{words.findings.waived(waived.by)}</span>
              ) : view.may.decide ? (
                <Button
                  {...focusComesBack}
                  size="small"
                  aria-label={words.approval.waiveOf(`${actionId}: ${message}`)}
                  onClick={() => onWaive({ rule, subject: actionId, message: `${actionId}: ${message}` })}
                >
                  {words.findings.waive}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {more}
    </Card>
  );
}
