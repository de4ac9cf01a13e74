import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  line: {
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '&:last-child': { borderBottomStyle: 'none' },
  },
  what: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  text: { display: 'block', whiteSpace: 'pre-line' },
  from: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** One thing that was decided: what about, what it says, who said it and when. */
interface StandingLine {
  readonly key: string;
  readonly what: string;
  readonly text: string;
  readonly from: string;
}

/** What was decided and stands. */
export function StandingList({ lines }: { readonly lines: readonly StandingLine[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {lines.map(({ key, what, text, from }) => (
        <li key={key} className={styles.line}>
          <span className={styles.what}>{what}</span>
          <span className={styles.text}>{text}</span>
          <span className={styles.from}>{from}</span>
        </li>
      ))}
    </ul>
  );
}
