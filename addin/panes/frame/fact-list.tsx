import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';

const useStyles = makeStyles({
  facts: { margin: '12px 0 0', padding: 0, listStyleType: 'none' },
  fact: {
    display: 'flex',
    columnGap: '8px',
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  tick: {
    flexShrink: 0,
    height: tokens.lineHeightBase300,
    fontSize: '18px',
    color: tokens.colorStatusSuccessForeground1,
  },
});

/** What is certain while something else went wrong. */
export function FactList({ facts }: { readonly facts: readonly string[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.facts}>
      {facts.map((fact) => (
        <li key={fact} className={styles.fact}>
          <CheckmarkCircleFilled className={styles.tick} />
          <span>{fact}</span>
        </li>
      ))}
    </ul>
  );
}
