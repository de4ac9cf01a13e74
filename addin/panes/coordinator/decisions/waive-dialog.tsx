import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { TextDialog } from './text-dialog.tsx';

/** What is waived: a rule, for an action or what a finding of the register is about. */
export interface Waivable {
  readonly rule: string;
  readonly subject: string;
  /** What stands open, in words. */
  readonly message: string;
}

/** Asks the reason of a waiver. */
export function WaiveDialog({
  waivable: { rule, subject, message },
  actions,
  onLeave,
}: {
  readonly waivable: Waivable;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const { words } = useCoordinatorWords();
  return (
    <TextDialog
      title={words.waive.heading}
      text={
        <>
          <strong>{message}</strong> {words.waive.text}
        </>
      }
      label={words.reason}
      hint={words.reasonHint}
      missing={words.reasonMissing}
      confirm={words.waive.confirm}
      onConfirm={(reason, errors) =>
        actions.decide({
          decide: 'waive',
          subject,
          rule,
          reason,
          ...(errors === undefined ? {} : { despite: [...errors] }),
        })
      }
      onLeave={onLeave}
    />
  );
}
