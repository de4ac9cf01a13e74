import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneButton } from '../../frame/pane-button.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { headerOf } from '../frame/header-of.ts';
import { ErasureTold } from './erasure-told.tsx';

const useStyles = makeStyles({
  warning: {
    display: 'flex',
    columnGap: '8px',
    margin: '0 0 12px',
    padding: '10px 12px',
    border: `2px solid ${tokens.colorStatusDangerBorderActive}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  value: { margin: 0, fontWeight: tokens.fontWeightSemibold, whiteSpace: 'pre-line' },
  sure: { '& label': { color: tokens.colorNeutralForeground1 } },
});

/** A value that is to be erased, as it stood when that was asked. */
export interface Erasable {
  readonly actionId: string;
  readonly column: string;
  readonly entry: number;
  readonly value: string;
}

/**
 * Erasing a value that should never have been there: what it means stands first, the reason must not repeat it.
 * Once it is sent the value is not shown any more, and what came of it stays until the dialog is left.
 */
export function EraseDialog({
  erasable: { actionId, column, entry, value },
  view,
  actions,
  onLeave,
}: {
  readonly erasable: Erasable;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const [erased, setErased] = useState(false);
  const saying = useSaying(() => setErased(true));
  const { waiting, refused } = saying;
  const given = reason.trim();
  const which = words.erase.which(say(headerOf(view, column)), actionId);
  if (erased) {
    return (
      <PaneDialog
        title={words.erase.heading}
        onLeave={onLeave}
        reading
        buttons={
          <PaneButton appearance="primary" onClick={onLeave}>
            {words.close}
          </PaneButton>
        }
      >
        {which}
        <ErasureTold erasure={view.erasure} />
      </PaneDialog>
    );
  }
  return (
    <PaneDialog
      title={words.erase.heading}
      onLeave={onLeave}
      buttons={
        <DialogFoot
          missing={given === '' || !sure ? words.erase.unsure : null}
          waiting={waiting}
          confirm={waiting ? words.deciding : words.erase.confirm}
          onConfirm={() => saying.say(actions.erase(actionId, column, given, entry))}
          onCancel={onLeave}
        />
      }
    >
      <p className={styles.warning}>
        <SeverityIcon severity="error" />
        <span>{words.erase.warning}</span>
      </p>
      {which}
      {waiting ? null : <p className={styles.value}>{value}</p>}
      <Field label={words.reason} hint={words.erase.reasonHint} required>
        <Textarea
          value={reason}
          maxLength={2000}
          resize="vertical"
          onChange={(_event, { value: typed }) => setReason(typed)}
        />
      </Field>
      <Checkbox
        className={styles.sure}
        checked={sure}
        label={words.erase.sure}
        onChange={(_event, { checked }) => setSure(checked === true)}
      />
      <Refusal trouble={refused} />
    </PaneDialog>
  );
}
