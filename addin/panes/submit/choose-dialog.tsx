import { makeStyles, RadioGroup, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { ChoiceView, SubmitView } from '../../session/officer-view.ts';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';
import { AnswerCard } from './answer-card.tsx';
import { AnswerFoot } from './answer-foot.tsx';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  choice: { marginBottom: '16px' },
  where: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  before: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  answers: { rowGap: '8px' },
});

interface ChooseDialogProps {
  readonly choosing: Extract<SubmitView, { step: 'choosing' }>;
  readonly actions: OfficerActions;
}

/** Cells that two copies changed differently: both texts, no side suggested. */
export function ChooseDialog({ choosing, actions }: ChooseDialogProps) {
  const styles = useStyles();
  const { words } = useWords();
  const { choices, answered } = choosing;
  return (
    <PaneDialog
      title={words.choosing.heading(choices.length)}
      onLeave={actions.backToWork}
      buttons={
        <AnswerFoot
          answered={answered}
          unanswered={words.choosing.unanswered}
          confirm={words.choosing.confirm}
          actions={actions}
        />
      }
    >
      <p className={styles.text}>{words.choosing.text}</p>
      {choices.map((choice) => (
        <Choice key={`${choice.actionId} ${choice.field ?? ''}`} choice={choice} actions={actions} />
      ))}
    </PaneDialog>
  );
}

function Choice({ choice, actions }: { readonly choice: ChoiceView; readonly actions: OfficerActions }) {
  const styles = useStyles();
  const { words, say } = useWords();
  const id = useId();
  const { actionId, field, column, before, mine, theirs, answer } = choice;
  const text = (value: string) => (value === '' ? words.row.empty : value);
  return (
    <div className={styles.choice}>
      <h3 id={id} className={styles.where}>
        {actionId} · {column === null ? words.choosing.wholeAction : say(column)}
      </h3>
      {before === '' ? null : (
        <p className={styles.before}>
          {words.choosing.before}: {before}
        </p>
      )}
      <RadioGroup
        className={styles.answers}
        aria-labelledby={id}
        value={answer ?? ''}
        onChange={(_event, { value }) =>
          actions.answerChoice(actionId, field, value === 'mine' ? 'mine' : 'theirs')
        }
      >
        <AnswerCard value="mine" chosen={answer === 'mine'} label={words.choosing.mine} text={text(mine)} />
        <AnswerCard
          value="theirs"
          chosen={answer === 'theirs'}
          label={words.choosing.theirs}
          text={text(theirs)}
        />
      </RadioGroup>
    </div>
  );
}
