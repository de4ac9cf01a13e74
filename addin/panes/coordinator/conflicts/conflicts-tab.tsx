import { makeStyles } from '@fluentui/react-components';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { MessagePage } from '../../frame/message-page.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { PageHeading } from '../frame/page-heading.tsx';
import { ConflictCard } from './conflict-card.tsx';
import { DecidedCard } from './decided-card.tsx';
import { decidedConflicts, openConflicts } from './open-conflicts.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    marginTop: '12px',
    [wide]: { rowGap: '16px', marginTop: '16px' },
  },
});

/** Every cell that a domain and the register changed differently, as a question. */
export function ConflictsTab({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const conflicts = openConflicts(view);
  const { shown, more } = useShownPart(conflicts, 10);
  if (conflicts.length + decidedConflicts(view).length === 0) {
    return (
      <MessagePage
        fine
        icon={<CheckmarkCircleFilled />}
        heading={words.conflicts.none}
        text={words.conflicts.noneText}
      />
    );
  }
  return (
    <>
      <PageHeading heading={words.tabs.conflicts}>{words.conflicts.text}</PageHeading>
      <div className={styles.list}>
        {shown.map((conflict, at) => (
          <ConflictCard
            key={`${conflict.actionId} ${conflict.cells.map(({ column }) => column).join(' ')}`}
            conflict={conflict}
            place={{ at: at + 1, all: conflicts.length }}
            view={view}
            actions={actions}
          />
        ))}
        {more}
        <DecidedCard view={view} />
      </div>
    </>
  );
}
