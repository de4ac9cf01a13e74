import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  cards: { rowGap: '8px' },
  card: {
    width: '100%',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    '& label': { flexGrow: 1 },
  },
  chosen: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
  },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'pre-line',
  },
});

/** The answers to one question as cards that can be clicked anywhere: the word, and what it leads to. */
export function AnswerCards<Answer extends string>({
  labelledBy,
  answers,
  answer,
  onAnswer,
}: {
  /** The id of the question; none within a field, which is the question itself. */
  readonly labelledBy?: string;
  readonly answers: readonly { readonly value: Answer; readonly label: string; readonly text: string }[];
  /** `null`: none is suggested. */
  readonly answer: Answer | null;
  readonly onAnswer: (answer: Answer) => void;
}) {
  const styles = useStyles();
  return (
    <RadioGroup
      className={styles.cards}
      {...(labelledBy === undefined ? {} : { 'aria-labelledby': labelledBy })}
      value={answer ?? ''}
      onChange={(_event, { value }) => {
        const picked = answers.find((one) => one.value === value);
        if (picked !== undefined) onAnswer(picked.value);
      }}
    >
      {answers.map(({ value, label, text }) => (
        <Radio
          key={value}
          className={mergeClasses(styles.card, value === answer && styles.chosen)}
          value={value}
          label={
            <>
              <span className={styles.label}>{label}</span>
              <span className={styles.text}>{text}</span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}
