import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useBasis } from '../../findings/basis.tsx';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import type { Waivable } from '../decisions/waive-dialog.tsx';
import { participationIn } from './participation-in.ts';
import { statementsOf } from './statements-of.ts';

const useStyles = makeStyles({
  finding: { display: 'flex', columnGap: '8px', padding: '8px 0' },
  body: { flexGrow: 1, minWidth: 0 },
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  action: { fontWeight: tokens.fontWeightSemibold },
  message: { margin: '2px 0 0', fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  // What is about no action begins beside its icon.
  first: { margin: 0, color: tokens.colorNeutralForeground1 },
  aside: {
    margin: '2px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '6px' },
});

/** A finding of the register: what it is about, what it says, what it rests on, and what can be said about it. */
export function RegisterFinding({
  finding,
  view,
  onWaive,
  actions,
}: {
  readonly finding: FindingJson;
  readonly view: CoordinatingView;
  readonly onWaive: (waivable: Waivable) => void;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const { code, severity, actionId, message, waivable, subject } = finding;
  const { link, sentences } = useBasis(statementsOf(view, finding.basis), code);
  const { say, waiting, refused } = useSaying();
  const participation = participationIn(finding, view.status);
  const about = subject ?? actionId;
  const blocks = waivable && severity === 'error' && about !== null;
  const answer = (confirmed: boolean) => () => {
    if (participation !== null) say(actions.decide({ decide: 'participation', ...participation, confirmed }));
  };
  return (
    <div className={styles.finding}>
      <SeverityIcon severity={severity} />
      <div className={styles.body}>
        <div className={styles.place}>
          {actionId === null ? (
            <p className={`${styles.message} ${styles.first}`}>{message}</p>
          ) : (
            <>
              <span className={styles.action}>{actionId}</span>
              <span>{view.titles.get(actionId)}</span>
            </>
          )}
          {link}
        </div>
        {actionId === null ? null : <p className={styles.message}>{message}</p>}
        {blocks ? <p className={styles.aside}>{words.findings.waivable}</p> : null}
        {sentences}
        {view.may.decide && blocks ? (
          <div className={styles.buttons}>
            <Button
              {...focusComesBack}
              size="small"
              aria-label={words.approval.waiveOf(message)}
              onClick={() => onWaive({ rule: code, subject: about, message })}
            >
              {words.findings.waive}
            </Button>
          </div>
        ) : null}
        {view.may.decide && participation !== null ? (
          <div className={styles.buttons}>
            <Button
              size="small"
              aria-label={words.findings.confirmOf(participation.domain, participation.actionId)}
              disabledFocusable={waiting}
              onClick={answer(true)}
            >
              {words.findings.confirm}
            </Button>
            <Button
              size="small"
              aria-label={words.findings.denyOf(participation.domain, participation.actionId)}
              disabledFocusable={waiting}
              onClick={answer(false)}
            >
              {words.findings.deny}
            </Button>
          </div>
        ) : null}
        <Refusal trouble={refused} />
      </div>
    </div>
  );
}
