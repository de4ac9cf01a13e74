import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type {
  CoordinatingView,
  MergingView,
  RegisterEditView,
} from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { ChangedText } from '../../row/changed-text.tsx';
import { AnswerCards } from '../../submit/answer-cards.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { BrokenRules } from '../decisions/broken-rules.tsx';
import { headerOf } from '../frame/header-of.ts';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  all: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginBottom: '12px' },
  count: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  edit: { marginBottom: '16px' },
  where: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  title: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  breaks: { display: 'flex', columnGap: '8px', margin: '0 0 8px' },
  values: {
    display: 'grid',
    gridTemplateColumns: 'minmax(3rem, auto) minmax(0, 1fr)',
    gap: '2px 12px',
    margin: '0 0 8px',
    '& dt': { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
    '& dd': { margin: 0 },
  },
});

/** Cells that somebody typed in the register: each is taken or left before the merge goes on. */
export function EditsDialog({
  asking,
  view,
  actions,
}: {
  readonly asking: Extract<MergingView, { step: 'asking' }>;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { edits, answered, breaks } = asking;
  const [reason, setReason] = useState('');
  const unreasoned = breaks.length > 0 && reason.trim() === '' ? words.reasonMissing : null;
  const { shown, more } = useShownPart(edits, 20);
  const done = edits.filter(({ answer }) => answer !== null).length;
  return (
    <PaneDialog
      title={edits.length === 0 ? words.broken.title : words.edits.heading(edits.length)}
      onLeave={actions.backToWork}
      buttons={
        <DialogFoot
          missing={
            answered ? unreasoned : `${words.edits.unanswered} ${words.edits.answered(done, edits.length)}.`
          }
          confirm={breaks.length > 0 ? words.broken.confirm : words.edits.confirm}
          onConfirm={() => actions.confirmMerge(reason)}
          onCancel={actions.backToWork}
        />
      }
    >
      {edits.length === 0 ? null : <p className={styles.text}>{words.edits.text}</p>}
      {edits.length < 2 ? null : (
        <div className={styles.all}>
          <Button size="small" onClick={() => actions.answerAllEdits('take')}>
            {words.edits.takeAll}
          </Button>
          <Button size="small" onClick={() => actions.answerAllEdits('leave')}>
            {words.edits.leaveAll}
          </Button>
        </div>
      )}
      {shown.map((edit) => (
        <Edit key={`${edit.actionId} ${edit.field}`} edit={edit} view={view} actions={actions} />
      ))}
      {more}
      <BrokenRules breaks={breaks} reason={reason} onReason={setReason} />
    </PaneDialog>
  );
}

function Edit({
  edit: { actionId, field, before, after, breaks, answer },
  view,
  actions,
}: {
  readonly edit: RegisterEditView;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, shared, say } = useCoordinatorWords();
  const id = useId();
  return (
    <div className={styles.edit}>
      <h3 id={id} className={styles.where}>
        {say(headerOf(view, field))} · {actionId}{' '}
        <span className={styles.title}>{view.titles.get(actionId)}</span>
      </h3>
      <dl className={styles.values}>
        <dt>{words.edits.was}</dt>
        <dd>{before === '' ? shared.row.empty : before}</dd>
        <dt>{words.edits.now}</dt>
        <dd>
          <ChangedText before={before} after={after} />
        </dd>
      </dl>
      {breaks.map(({ code, message }) => (
        <p key={code} className={styles.breaks}>
          <SeverityIcon severity="error" />
          <span>{message}</span>
        </p>
      ))}
      <AnswerCards
        labelledBy={id}
        answers={[
          { value: 'take', label: words.edits.take, text: words.edits.takeText },
          { value: 'leave', label: words.edits.leave, text: words.edits.leaveText },
        ]}
        answer={answer}
        onAnswer={(given) => actions.answerEdit(actionId, field, given)}
      />
    </div>
  );
}
