import { Link, makeStyles } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({ line: { margin: 0, padding: '0 16px 8px', [wide]: { padding: 0 } } });

/** The preview shows one conflict; the others stand in a part of their own. */
export function MoreConflicts({
  count,
  actions,
}: {
  readonly count: number;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  if (count < 2) return null;
  return (
    <p className={styles.line}>
      <Link as="button" onClick={() => actions.openTab('conflicts')}>
        {words.preview.allConflicts(count)}
      </Link>
    </p>
  );
}
