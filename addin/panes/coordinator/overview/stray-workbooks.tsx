import { makeStyles, tokens } from '@fluentui/react-components';
import type { StrayWorkbook } from '../../../../shared/contract/status.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  list: { margin: '8px 0 0', padding: 0, listStyle: 'none' },
  stray: {
    display: 'flex',
    columnGap: '6px',
    marginTop: '4px',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Copies among the workbooks that nobody reads, each with what to do. */
export function StrayWorkbooks({ strays }: { readonly strays: readonly StrayWorkbook[] }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  if (strays.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={words.overview.strays}>
      {strays.map(({ path, told }) => (
        <li key={path} className={styles.stray}>
          <SeverityIcon severity="warning" /> <span>{told}</span>
        </li>
      ))}
    </ul>
  );
}
