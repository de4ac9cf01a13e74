import { Button, Link, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useBasis } from '../../findings/basis.tsx';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { openConflicts } from '../conflicts/open-conflicts.ts';
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
  const { findings, approvals, register } = view.status;
  const blocking = findings.filter(({ severity, waivable }) => severity === 'error' && waivable);
  const { shown, more } = useShownPart(blocking, 10);
  const conflicts = openConflicts(view).length;
  const nothing = blocking.length === 0 && conflicts === 0;
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
        {conflicts === 0 ? null : (
          <li className={styles.need}>
            <ConflictIcon />
            <span className={styles.body}>{words.approval.conflicts(conflicts)}</span>
            <Link as="button" onClick={() => actions.openTab('conflicts')}>
              {words.approval.toConflicts}
            </Link>
          </li>
        )}
        {shown.map((finding) => (
          <Need
            key={`${finding.code} ${finding.subject ?? finding.message}`}
            finding={finding}
            view={view}
            onWrite={onWrite}
            onWaive={setWaiving}
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

function Need({
  finding,
  view,
  onWrite,
  onWaive,
}: {
  readonly finding: FindingJson;
  readonly view: CoordinatingView;
  readonly onWrite: (message: Message) => void;
  readonly onWaive: (waivable: Waivable) => void;
}) {
  const styles = useStyles();
  const { words, language } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const { code, message, subject } = finding;
  const { link, sentences } = useBasis(statementsOf(view, finding.basis), code);
  // What a finding is about begins with the domain where it is about one: `OV/D2`.
  const domain = subject?.split('/')[0];
  const contributor = view.status.contributors.find((one) => one.domain === domain);
  const reminder = contributor === undefined ? null : reminderFor(contributor, words, language);
  const question: Message | null =
    contributor === undefined
      ? null
      : {
          heading: words.message.question(contributor.contributor),
          to: null,
          subject: words.message.askSubject(view.status.plan.title, contributor.contributor),
          text: words.message.askText(message),
        };
  return (
    <li className={styles.need}>
      <SeverityIcon severity="error" />
      <div className={styles.body}>
        {message} <span className={styles.place}>{link}</span>
        {sentences}
      </div>
      <div className={styles.steps}>
        {reminder !== null ? (
          <Link as="button" aria-label={words.approval.remindOf(message)} onClick={() => onWrite(reminder)}>
            {words.approval.remind}
          </Link>
        ) : question !== null ? (
          <Link as="button" aria-label={words.approval.askOf(message)} onClick={() => onWrite(question)}>
            {words.approval.ask}
          </Link>
        ) : null}
        {view.may.decide && subject !== undefined ? (
          <Link
            {...focusComesBack}
            as="button"
            aria-label={words.approval.waiveOf(message)}
            onClick={() => onWaive({ rule: code, subject, message })}
          >
            {words.approval.waive}
          </Link>
        ) : null}
      </div>
    </li>
  );
}
