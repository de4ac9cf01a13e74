import { makeStyles, mergeClasses, Radio, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
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

/** One answer as a card that can be clicked anywhere: the word, and what it leads to. */
export function AnswerCard({
  value,
  chosen,
  label,
  text,
}: {
  readonly value: string;
  readonly chosen: boolean;
  readonly label: string;
  readonly text: string;
}) {
  const styles = useStyles();
  return (
    <Radio
      className={mergeClasses(styles.card, chosen && styles.chosen)}
      value={value}
      label={
        <>
          <span className={styles.label}>{label}</span>
          <span className={styles.text}>{text}</span>
        </>
      }
    />
  );
}
