import { useRestoreFocusTarget } from '@fluentui/react-components';
import { EyeRegular } from '@fluentui/react-icons/svg/eye';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { PaneButton } from '../../frame/pane-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { nextStep } from '../preview/changes-to-merge.ts';

/** Looking first, or merging at once. */
export function MergeButtons({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const { words } = useCoordinatorWords();
  const focusComesBack = useRestoreFocusTarget();
  const step = nextStep(view);
  const nothing = view.status.contributors.every(({ submission }) => submission === null);
  return (
    <>
      <PaneButton icon={<EyeRegular />} onClick={() => actions.openTab('preview')}>
        {words.merge.preview}
      </PaneButton>
      {step === null ? null : (
        <PaneButton appearance="primary" onClick={() => actions.openTab(step)}>
          {step === 'conflicts' ? words.approval.toConflicts : words.merge.toWaiting}
        </PaneButton>
      )}
      <PaneButton
        {...focusComesBack}
        {...(step === null ? { appearance: 'primary' as const } : {})}
        icon={<MergeRegular />}
        unavailable={nothing}
        onClick={actions.merge}
      >
        {words.merge.merge}
      </PaneButton>
    </>
  );
}
