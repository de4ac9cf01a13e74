import { makeStyles } from '@fluentui/react-components';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { AskedPart } from '../frame/asked-part.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { TwoColumns } from '../frame/two-columns.tsx';
import { ComparisonCard } from './comparison-card.tsx';
import { EntriesCard } from './entries-card.tsx';
import { TraceCard } from './trace-card.tsx';

const useStyles = makeStyles({
  across: { gridColumn: '1 / -1', minWidth: 0 },
  column: { display: 'flex', flexDirection: 'column', minWidth: 0, [wide]: { rowGap: '16px' } },
});

/** What happened, where a value came from, what changed between two stands, and going back. */
export function HistoryTab({
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
      <PageHeading heading={words.tabs.history}>{words.history.entriesText}</PageHeading>
      <TwoColumns>
        <div className={styles.column}>
          <AskedPart asked={view.history} actions={actions}>
            {(history) => <EntriesCard history={history} view={view} actions={actions} />}
          </AskedPart>
        </div>
        <div className={styles.column}>
          <TraceCard view={view} actions={actions} />
        </div>
        <div className={styles.across}>
          <ComparisonCard view={view} actions={actions} />
        </div>
      </TwoColumns>
    </>
  );
}
