import type { Trouble, TroubleStep } from '../../session/trouble.ts';
import { useWords } from '../words/words.ts';
import { PaneButton } from './pane-button.tsx';

/** The steps out of troubles that a pane can take; the officer's and the coordinator's sessions offer them. */
export interface WaysOut {
  readonly retry: () => void;
  readonly signIn: () => void;
  /** Only where a workbook of an officer is open. */
  readonly upgradeWorkbook?: () => void;
}

/** What each step out of a trouble asks of the session; `null` where only the reader can act, in Excel. */
const wayOut = {
  retry: ({ retry }) => retry,
  'upgrade-workbook': ({ upgradeWorkbook }) => upgradeWorkbook ?? null,
  'sign-in': ({ signIn }) => signIn,
  none: () => null,
} satisfies Record<TroubleStep, (ways: WaysOut) => (() => void) | null>;

/** The one step out of a trouble, or nothing. */
export function TroubleButton({
  trouble,
  actions,
  ...look
}: {
  readonly trouble: Trouble;
  readonly actions: WaysOut;
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
