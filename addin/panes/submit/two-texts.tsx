import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../words/words.ts';
import { AnswerCards } from './answer-cards.tsx';

const useStyles = makeStyles({
  choice: { marginBottom: '16px' },
  where: { margin: '0 0 4px', fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  before: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

type Side = 'mine' | 'theirs';

interface TwoTextsProps extends Readonly<Record<Side, string>> {
  readonly actionId: string;
  /** The column's header; `null`: the action as a whole. */
  readonly column: string | null;
  readonly before: string;
  /** Why it is asked, where it is not that two copies differ. */
  readonly reason?: string;
  readonly answer: Side | null;
  readonly names: Readonly<Record<Side, string>>;
  readonly onAnswer: (answer: Side) => void;
}

/** A cell that two copies changed differently: both texts, no side suggested. */
export function TwoTexts({
  actionId,
  column,
  before,
  reason,
  answer,
  names,
  onAnswer,
  ...texts
}: TwoTextsProps) {
  const styles = useStyles();
  const { words } = useWords();
  const id = useId();
  return (
    <div className={styles.choice}>
      <h3 id={id} className={styles.where}>
        {actionId} · {column ?? words.choosing.wholeAction}
      </h3>
      {reason === undefined ? null : <p className={styles.before}>{reason}</p>}
      {before === '' ? null : (
        <p className={styles.before}>
          {words.choosing.before}: {before}
        </p>
      )}
      <AnswerCards
        labelledBy={id}
        answers={(['mine', 'theirs'] as const).map((side) => ({
          value: side,
          label: names[side],
          text: texts[side] === '' ? words.row.empty : texts[side],
        }))}
        answer={answer}
        onAnswer={onAnswer}
      />
    </div>
  );
}
