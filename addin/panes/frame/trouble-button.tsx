import type { OfficerActions } from '../../session/officer-actions.ts';
import type { Trouble, TroubleStep } from '../../session/trouble.ts';
import { useWords } from '../words/words.ts';
import { PaneButton } from './pane-button.tsx';

/** What each step out of a trouble asks of the session; `null` where only the officer can act, in Excel. */
const wayOut = {
  retry: ({ retry }) => retry,
  'upgrade-workbook': ({ upgradeWorkbook }) => upgradeWorkbook,
  'sign-in': ({ signIn }) => signIn,
  none: () => null,
} satisfies Record<TroubleStep, (actions: OfficerActions) => (() => void) | null>;

/** The one step out of a trouble, or nothing. */
export function TroubleButton({
  trouble,
  actions,
  ...look
}: {
  readonly trouble: Trouble;
  readonly actions: OfficerActions;
  readonly size?: 'small';
  readonly appearance?: 'primary';
}) {
  const { words } = useWords();
  const go = wayOut[trouble.step](actions);
  if (trouble.step === 'none' || go === null) return null;
  return (
    <PaneButton {...look} onClick={go}>
      {words.trouble.steps[trouble.step]}
    </PaneButton>
  );
}
