import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import { PaneButton } from '../frame/pane-button.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  reason: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface AnswerFootProps {
  readonly answered: boolean;
  /** Why it cannot be submitted yet, until every question has an answer. */
  readonly unanswered: string;
  /** What follows, as the button says it. */
  readonly confirm: string;
  readonly actions: OfficerActions;
}

/** The foot of a dialog with questions: submitting waits for every answer, leaving never does. */
export function AnswerFoot({ answered, unanswered, confirm, actions }: AnswerFootProps) {
  const styles = useStyles();
  const { words } = useWords();
  const reasonId = useId();
  return (
    <>
      {answered ? null : (
        <p id={reasonId} className={styles.reason}>
          {unanswered}
        </p>
      )}
      <PaneButton
        appearance="primary"
        unavailable={!answered}
        aria-describedby={reasonId}
        onClick={actions.confirmSubmit}
      >
        {confirm}
      </PaneButton>
      <PaneButton onClick={actions.backToWork}>{words.submit.cancel}</PaneButton>
    </>
  );
}
