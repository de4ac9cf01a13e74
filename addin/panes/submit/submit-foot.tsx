import { useRestoreFocusTarget } from '@fluentui/react-components';
import { ArrowRightRegular } from '@fluentui/react-icons/svg/arrow-right';
import { LockClosedRegular } from '@fluentui/react-icons/svg/lock-closed';
import { SendRegular } from '@fluentui/react-icons/svg/send';
import { useId } from 'react';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { WorkingView } from '../../session/officer-view.ts';
import { FootButtons } from '../frame/foot-buttons.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { useWords } from '../words/words.ts';

interface SubmitFootProps {
  readonly view: WorkingView;
  /** Go on from the selected row instead of starting at the top. */
  readonly fromSelection: boolean;
  readonly actions: OfficerActions;
}

/** Indienen, always there; when it cannot be used, why, and a button that leads to the work. */
export function SubmitFoot({ view, fromSelection, actions }: SubmitFootProps) {
  const { words, say } = useWords();
  const reasonId = useId();
  const focusComesBack = useRestoreFocusTarget();
  const { submit } = view;
  const sending = submit.step === 'sending';
  const blocked = submit.step === 'blocked';
  const firstError = blocked ? submit.firstError : null;
  const nextError = fromSelection ? errorAfterSelection(view) : null;
  return (
    <FootButtons
      reasonId={reasonId}
      icon={<LockClosedRegular />}
      reason={blocked ? say(submit.reason) : sending ? words.submit.sendingHint : null}
    >
      <PaneButton
        {...focusComesBack}
        appearance="primary"
        icon={<SendRegular />}
        unavailable={blocked || sending}
        aria-describedby={reasonId}
        onClick={actions.submit}
      >
        {sending ? words.submit.sending : words.submit.submit}
      </PaneButton>
      {firstError === null ? null : (
        <PaneButton
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => actions.selectFinding(nextError ?? firstError)}
        >
          {nextError === null ? words.submit.firstError : words.submit.nextError}
        </PaneButton>
      )}
    </FootButtons>
  );
}

/** The first error below the selected row; `null` where there is none, so that one begins again at the top. */
function errorAfterSelection({ findings, selection }: WorkingView): string | null {
  if (selection === null) return null;
  const next = findings.find(
    ({ severity, row, cell }) => severity === 'error' && cell !== null && row !== null && row > selection.row,
  );
  return next?.id ?? null;
}
