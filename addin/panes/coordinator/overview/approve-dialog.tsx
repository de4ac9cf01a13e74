import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';

/** Freezing a version: its number and the date of the decision; what still stands in the way is told here. */
export function ApproveDialog({
  view,
  actions,
  onLeave,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const { words } = useCoordinatorWords();
  const [version, setVersion] = useState('');
  const [date, setDate] = useState('');
  // As it stood when the dialog opened: a merge that comes in while it is open has not been looked at.
  const [seen] = useState(view.status.register?.sequence);
  const named = version.trim();
  return (
    <DecisionDialog
      title={words.approval.dialog}
      text={words.approval.dialogText}
      confirm={words.approval.confirm}
      missing={named === '' || date === '' ? words.approval.incomplete : null}
      onConfirm={() =>
        actions.decide({
          decide: 'approve',
          version: named,
          date,
          ...(seen === undefined ? {} : { merge: seen }),
        })
      }
      onLeave={onLeave}
    >
      <Field label={words.approval.versionField} hint={words.approval.versionHint} required>
        <Input value={version} maxLength={20} onChange={(_event, { value }) => setVersion(value)} />
      </Field>
      <Field label={words.approval.dateField} required>
        <Input type="date" value={date} onChange={(_event, { value }) => setDate(value)} />
      </Field>
    </DecisionDialog>
  );
}
