import { makeStyles, tokens } from '@fluentui/react-components';
import type { SavedWorkbook } from '../../../../shared/contract/workbooks.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  fact: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What stands saved in the library since the last submission, and what is amiss with it. */
export function SavedFacts({ workbook }: { readonly workbook: SavedWorkbook }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { stand, counts, ifCollected, openElsewhere, problem } = workbook;
  if (stand === 'unreadable') {
    return <span className={styles.fact}>{words.saved.unreadable(problem ?? '')}</span>;
  }
  if (stand !== 'saved') return null;
  const found = [
    counts.errors === 0 ? words.saved.noErrors : words.amounts.errors(counts.errors),
    ...(counts.warnings === 0 ? [] : [words.amounts.warnings(counts.warnings)]),
    ...(openElsewhere ? [words.saved.openElsewhere] : []),
  ].join(', ');
  return (
    <>
      <span className={styles.fact}>{words.saved.state(found)}</span>
      {ifCollected === 'closed' ? <span className={styles.fact}>{words.saved.closed}</span> : null}
      {problem === null ? null : <span className={styles.fact}>{problem}</span>}
    </>
  );
}
