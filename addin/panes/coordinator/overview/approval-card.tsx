import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useBasis } from '../../findings/basis.tsx';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { type Waivable, WaiveDialog } from '../decisions/waive-dialog.tsx';
import { statementsOf } from '../findings/statements-of.ts';
import { ApproveDialog } from './approve-dialog.tsx';
import type { Message } from './message-card.tsx';
import { reminderFor } from './reminder-for.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  need: { display: 'flex', columnGap: '8px', padding: '6px 0' },
  body: { flexGrow: 1, minWidth: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  place: { display: 'inline-block' },
  todo: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  steps: { display: 'flex', flexDirection: 'column', alignItems: 'flex-end', flexShrink: 0, rowGap: '8px' },
  text: {
    margin: '8px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

interface ApprovalCardProps {
  readonly view: CoordinatingView;
  readonly onWrite: (message: Message) => void;
  readonly actions: CoordinatorActions;
}

/** What approval still waits for, each with who can do something about it; then approving. */
export function ApprovalCard({ view, onWrite, actions }: ApprovalCardProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { longDay } = useDates();
  const focusComesBack = useRestoreFocusTarget();
  const [approving, setApproving] = useState(false);
  const [waiving, setWaiving] = useState<Waivable | null>(null);
  const { beforeApproval, approvals, register } = view.status;
  const { shown, more } = useShownPart(beforeApproval, 10);
  const nothing = beforeApproval.length === 0;
  return (
    <Card heading={words.approval.heading}>
      {nothing && register === null ? <p className={styles.text}>{words.approval.notYet}</p> : null}
      {nothing && register !== null ? (
        <p className={styles.need}>
          <SeverityIcon severity="fine" />
          <span className={styles.body}>{words.approval.none}</span>
        </p>
      ) : null}
      <ul className={styles.list}>
        {shown.map((need) => (
          <NeedItem
            key={`${need.kind} ${need.rule} ${need.subject ?? need.actionId ?? ''} ${need.message}`}
            need={need}
            view={view}
            onWrite={onWrite}
            onWaive={setWaiving}
            actions={actions}
          />
        ))}
      </ul>
      {more}
      {nothing ? null : <p className={styles.text}>{words.approval.mergeCan}</p>}
      {approvals.length === 0 ? null : (
        <p className={styles.text}>
          {words.approval.versions(
            approvals.map(({ version, date }) => words.approval.version(version, longDay(date))).join(' · '),
          )}
        </p>
      )}
      {view.may.decide && register !== null ? (
        <Button {...focusComesBack} size="small" onClick={() => setApproving(true)}>
          {words.approval.approve}
        </Button>
      ) : null}
      {approving ? <ApproveDialog view={view} actions={actions} onLeave={() => setApproving(false)} /> : null}
      {waiving === null ? null : (
        <WaiveDialog waivable={waiving} actions={actions} onLeave={() => setWaiving(null)} />
      )}
    </Card>
  );
}

type Need = CoordinatingView['status']['beforeApproval'][number];

function NeedItem({
  need,
  view,
  onWrite,
  onWaive,
  actions,
}: {
  readonly need: Need;
  readonly view: CoordinatingView;
  readonly onWrite: (message: Message) => void;
  readonly onWaive: (waivable: Waivable) => void;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const { kind, actionId, rule, message, subject, todo, basis } = need;
  const { link, sentences } = useBasis(statementsOf(view, basis), rule ?? kind);
  const contributor = concerned(need, view);
  // Who handed in an action that is amiss is asked about it, not reminded to hand in.
  const reminder =
    !view.may.decide || actionId !== null || contributor === undefined
      ? null
      : reminderFor(contributor, words, language);
  const question: Message | null =
    contributor === undefined || !view.may.decide
      ? null
      : {
          heading: words.message.question(contributor.contributor),
          to: null,
          subject: words.message.askSubject(view.status.plan.title, contributor.contributor),
          text: words.message.askText(actionId === null ? message : `${actionId}: ${message}`),
        };
  return (
    <li className={styles.need}>
      {kind === 'conflict' ? <ConflictIcon /> : <SeverityIcon severity="error" />}
      <div className={styles.body}>
        {actionId === null ? null : <strong>{actionId} · </strong>}
        {message} {rule === null ? null : <span className={styles.place}>{link}</span>}
        {sentences}
        <span className={styles.todo}>{todo}</span>
      </div>
      <div className={styles.steps}>
        {kind === 'conflict' && view.tabs.includes('conflicts') ? (
          <Link
            as="button"
            aria-label={`${words.approval.toConflicts}: ${actionId}`}
            onClick={() => actions.openTab('conflicts')}
          >
            {words.approval.toConflicts}
          </Link>
        ) : null}
        {kind === 'conflict' ? null : reminder !== null ? (
          <Link as="button" aria-label={words.approval.remindOf(message)} onClick={() => onWrite(reminder)}>
            {words.approval.remind}
          </Link>
        ) : question !== null ? (
          <Link as="button" aria-label={words.approval.askOf(message)} onClick={() => onWrite(question)}>
            {words.approval.ask}
          </Link>
        ) : null}
        {view.may.decide && subject !== undefined && rule !== null ? (
          <Link
            {...focusComesBack}
            as="button"
            aria-label={words.approval.waiveOf(message)}
            onClick={() => onWaive({ rule, subject, message })}
          >
            {words.approval.waive}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** Whose it is: the contributor of the action, or of the domain that a finding is about (`OV/D2`). */
function concerned({ actionId, subject }: Need, { status: { contributors } }: CoordinatingView) {
  if (actionId !== null)
    return contributors.find(({ contributor }) => actionId.startsWith(`${contributor}-`));
  const domain = subject?.split('/')[0];
  return contributors.find((one) => one.domain === domain);
}
