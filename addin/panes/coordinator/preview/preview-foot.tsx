import { makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { InfoRegular } from '@fluentui/react-icons/svg/info';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { PaneButton } from '../../frame/pane-button.tsx';
import { wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { ConflictIcon } from '../conflicts/conflict-icon.tsx';
import { openConflicts } from '../conflicts/open-conflicts.ts';

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px 16px',
    boxSizing: 'border-box',
    maxWidth: '84rem',
    margin: '0 auto',
    [wide]: { padding: '0 16px' },
  },
  told: {
    display: 'flex',
    flex: '1 1 16rem',
    columnGap: '8px',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    [wide]: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  },
  icon: { flexShrink: 0, fontSize: '18px' },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    flexGrow: 1,
    '& > *': { flexGrow: 1 },
    [wide]: { flexGrow: 0 },
  },
});

/** What merging with what is still open does, and the way on or back. */
export function PreviewFoot({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const { backTo, may } = view;
  // What merging would do with conflicts is not said where nobody can merge yet.
  const conflicts = backTo === null && view.preview.step === 'here' ? openConflicts(view).length : 0;
  const leave = () => {
    if (backTo !== null) actions.previewBackTo(null);
    actions.openTab(backTo === null ? 'overview' : 'history');
  };
  return (
    <div className={styles.foot}>
      <p className={styles.told}>
        {conflicts === 0 ? <InfoRegular className={styles.icon} /> : <ConflictIcon />}
        {conflicts === 0 ? words.preview.nothingLost : words.preview.openConflicts(conflicts)}
      </p>
      <div className={styles.buttons}>
        <PaneButton onClick={leave}>{backTo === null ? words.preview.back : words.preview.stop}</PaneButton>
        {may.merge ? (
          <PaneButton
            {...focusComesBack}
            appearance="primary"
            icon={<MergeRegular />}
            unavailable={view.preview.step !== 'here'}
            onClick={() => (backTo === null ? actions.merge() : actions.mergeBackTo(backTo))}
          >
            {backTo === null ? words.merge.merge : words.preview.mergeBack(backTo)}
          </PaneButton>
        ) : null}
      </div>
    </div>
  );
}
