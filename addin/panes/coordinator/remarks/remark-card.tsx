import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView, RegisterRemarkView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';

const useStyles = makeStyles({
  said: { margin: '0 0 8px', whiteSpace: 'pre-line' },
  answer: {
    margin: '0 0 8px',
    padding: '6px 0 6px 12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-line',
  },
  by: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  form: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '8px',
    '& > :first-child': { width: '100%' },
  },
});

/** A remark on an action with its answers, and answering it. */
export function RemarkCard({
  remark: { entry, actionId, by, at, text, answers },
  view,
  actions,
}: {
  readonly remark: RegisterRemarkView;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { clockTime, dayAndMonth } = useDates();
  const [answering, setAnswering] = useState(false);
  const [typed, setTyped] = useState('');
  const { say, waiting, refused } = useSaying(() => {
    setAnswering(false);
    setTyped('');
  });
  const when = (moment: string) => words.at(dayAndMonth(moment), clockTime(moment));
  const answer = typed.trim();
  return (
    <Card heading={actionId} hint={view.titles.get(actionId)}>
      <p className={styles.said}>
        <span className={styles.by}>
          {by} · {when(at)}
        </span>
        {text}
      </p>
      {answers.map((one) => (
        <p key={`${one.at} ${one.by}`} className={styles.answer}>
          <span className={styles.by}>
            {one.by} · {when(one.at)}
          </span>
          {one.text}
        </p>
      ))}
      {!view.may.answer ? null : answering ? (
        <div className={styles.form}>
          <Field label={words.remarks.answerText}>
            <Textarea
              autoFocus
              value={typed}
              maxLength={2000}
              resize="vertical"
              onChange={(_event, { value }) => setTyped(value)}
            />
          </Field>
          <Button
            size="small"
            appearance="primary"
            disabledFocusable={answer === '' || waiting}
            onClick={() => say(actions.answerRemark(actionId, entry, answer))}
          >
            {words.remarks.send}
          </Button>
        </div>
      ) : (
        <Button size="small" aria-label={words.remarks.answerOf(actionId)} onClick={() => setAnswering(true)}>
          {words.remarks.answer}
        </Button>
      )}
      <Refusal trouble={refused} />
    </Card>
  );
}
