import { Field, Link, makeStyles, tokens } from '@fluentui/react-components';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { MissingActionView, SubmitView } from '../../session/officer-view.ts';
import { SeverityIcon } from '../findings/severity-icon.tsx';
import { DialogFoot } from '../frame/dialog-foot.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import type { Words } from '../words/words.ts';
import { useWords } from '../words/words.ts';
import { AnswerCards } from './answer-cards.tsx';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  action: {
    margin: '0 0 12px',
    padding: '8px 10px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  id: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  title: { fontWeight: tokens.fontWeightSemibold },
  question: { marginBottom: '16px', '& > label': { fontWeight: tokens.fontWeightSemibold } },
  warnings: {
    display: 'flex',
    columnGap: '8px',
    margin: '0 0 4px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: 'inherit', lineHeight: 'inherit' },
});

interface AskDialogProps {
  readonly asking: Extract<SubmitView, { step: 'asking' }>;
  readonly actions: OfficerActions;
}

/** Asks about each missing action and tells the warnings, in one dialog; the button names what follows. */
export function AskDialog({ asking, actions }: AskDialogProps) {
  const styles = useStyles();
  const { words } = useWords();
  const { missing, warnings, answered, previousSequence } = asking;
  return (
    <PaneDialog
      title={words.asking.heading(missing.length)}
      onLeave={actions.backToWork}
      buttons={
        <DialogFoot
          missing={answered ? null : words.asking.unanswered}
          confirm={consequence(missing, words)}
          onConfirm={actions.confirmSubmit}
          onCancel={actions.backToWork}
        />
      }
    >
      <p className={styles.text}>{words.asking.text(missing.length, previousSequence)}</p>
      {missing.map((action) => (
        <MissingQuestion
          key={action.actionId}
          action={action}
          alone={missing.length === 1}
          actions={actions}
        />
      ))}
      {warnings === 0 ? null : (
        <p className={styles.warnings}>
          <SeverityIcon severity="warning" />
          <span>
            {words.submit.warningsStay(warnings)}{' '}
            <Link as="button" inline className={styles.link} onClick={actions.backToWork}>
              {words.submit.look}
            </Link>
          </span>
        </p>
      )}
    </PaneDialog>
  );
}

function MissingQuestion({
  action,
  alone,
  actions,
}: {
  readonly action: MissingActionView;
  readonly alone: boolean;
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words } = useWords();
  const { actionId, objective, title, answer } = action;
  return (
    <>
      <p className={styles.action}>
        <span className={styles.id}>{objective === null ? actionId : `${actionId} · ${objective}`}</span>
        <span className={styles.title}>{title}</span>
      </p>
      <Field
        className={styles.question}
        label={alone ? words.asking.question : words.asking.questionFor(actionId)}
      >
        <AnswerCards
          answers={[
            { value: 'put-back', label: words.asking.putBack, text: words.asking.putBackText },
            { value: 'withdraw', label: words.asking.withdraw, text: words.asking.withdrawText },
          ]}
          answer={answer}
          onAnswer={(given) => actions.answerMissing(actionId, given)}
        />
      </Field>
    </>
  );
}

/** What the primary button does, in words: it depends on the answers. */
function consequence(missing: readonly MissingActionView[], words: Words): string {
  const answers = new Set(missing.map(({ answer }) => answer));
  if (answers.size !== 1) return missing.length === 0 ? words.submit.submit : words.asking.bothAndSubmit;
  if (answers.has('withdraw')) return words.asking.withdrawAndSubmit;
  return answers.has('put-back') ? words.asking.putBackAndSubmit : words.asking.bothAndSubmit;
}
