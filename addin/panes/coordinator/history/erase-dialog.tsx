import { Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CellHistory } from '../../../../shared/contract/history.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { SeverityIcon } from '../../findings/severity-icon.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { headerOf } from '../frame/header-of.ts';

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

/** Erasing a value that should never have been there: what it means stands first, the reason must not repeat it. */
export function EraseDialog({
  trace: { actionId, column },
  step: { entry, value },
  view,
  actions,
  onLeave,
}: {
  readonly trace: CellHistory;
  readonly step: CellHistory['steps'][number];
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  const [reason, setReason] = useState('');
  const [sure, setSure] = useState(false);
  const given = reason.trim();
  return (
    <DecisionDialog
      title={words.erase.heading}
      text={
        <>
          <p className={styles.warning}>
            <SeverityIcon severity="error" />
            <span>{words.erase.warning}</span>
          </p>
          {words.erase.which(say(headerOf(view, column)), actionId)}
          <p className={styles.value}>{value}</p>
        </>
      }
      confirm={words.erase.confirm}
      missing={given === '' || !sure ? words.erase.unsure : null}
      onConfirm={() => actions.erase(actionId, column, given, entry)}
      onLeave={onLeave}
    >
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
    </DecisionDialog>
  );
}
