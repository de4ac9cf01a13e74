import { makeStyles } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { CurrentRound } from './current-round.tsx';
import { OpenRound } from './open-round.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [wide]: { gap: '16px', marginTop: '16px' },
    '@media (min-width: 68em)': { gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', alignItems: 'start' },
  },
});

/** The round that is open, and opening another. */
export function RoundTab({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  return (
    <>
      <PageHeading heading={words.tabs.round} />
      <div className={styles.columns}>
        <CurrentRound view={view} actions={actions} />
        {view.may.decide ? <OpenRound view={view} actions={actions} /> : null}
      </div>
    </>
  );
}
