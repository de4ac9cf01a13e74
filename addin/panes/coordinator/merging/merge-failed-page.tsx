import { makeStyles } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { Trouble } from '../../../session/trouble.ts';
import { FactList } from '../../frame/fact-list.tsx';
import { MessagePage } from '../../frame/message-page.tsx';
import { PaneButton } from '../../frame/pane-button.tsx';
import { TroubleButton } from '../../frame/trouble-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '16px' },
});

/** A merge that was not made: why, that trying again is safe, and the step out. */
export function MergeFailedPage({
  trouble,
  actions,
}: {
  readonly trouble: Trouble;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, shared, say } = useCoordinatorWords();
  return (
    <MessagePage icon={<WarningRegular />} heading={say(trouble.heading)} text={say(trouble.message)}>
      <FactList facts={[words.merged.safe]} />
      {trouble.reference === null ? null : <p>{shared.trouble.reference(trouble.reference)}</p>}
      <div className={styles.buttons}>
        <TroubleButton trouble={trouble} actions={actions} appearance="primary" />
        <PaneButton onClick={actions.backToWork}>{words.merged.goOn}</PaneButton>
      </div>
    </MessagePage>
  );
}
