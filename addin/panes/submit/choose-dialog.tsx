import { makeStyles } from '@fluentui/react-components';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { SubmitView } from '../../session/officer-view.ts';
import { DialogFoot } from '../frame/dialog-foot.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';
import { TwoTexts } from './two-texts.tsx';

const useStyles = makeStyles({ text: { margin: '0 0 12px' } });

interface ChooseDialogProps {
  readonly choosing: Extract<SubmitView, { step: 'choosing' }>;
  readonly actions: OfficerActions;
}

/** Cells that two copies changed differently: both texts, no side suggested. */
export function ChooseDialog({ choosing, actions }: ChooseDialogProps) {
  const styles = useStyles();
  const { words, say } = useWords();
  const { choices, answered } = choosing;
  return (
    <PaneDialog
      title={words.choosing.heading(choices.length)}
      onLeave={actions.backToWork}
      buttons={
        <DialogFoot
          missing={answered ? null : words.choosing.unanswered}
          confirm={words.choosing.confirm}
          onConfirm={actions.confirmSubmit}
          onCancel={actions.backToWork}
        />
      }
    >
      <p className={styles.text}>{words.choosing.text}</p>
      {choices.map(({ actionId, field, column, ...choice }) => (
        <TwoTexts
          key={`${actionId} ${field ?? ''}`}
          {...choice}
          actionId={actionId}
          column={column === null ? null : say(column)}
          names={words.choosing}
          onAnswer={(answer) => actions.answerChoice(actionId, field, answer)}
        />
      ))}
    </PaneDialog>
  );
}
