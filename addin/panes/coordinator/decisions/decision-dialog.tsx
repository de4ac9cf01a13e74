import { makeStyles } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { nameOfError } from '../../../../shared/contract/finding-json.ts';
import type { MergeRequestBody } from '../../../../shared/contract/service.ts';
import type { Said } from '../../../coordination/said.ts';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { BrokenRules } from './broken-rules.tsx';
import { Refusal } from './refusal.tsx';
import { useSaying } from './use-saying.ts';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** Errors that were shown and are let stand, and why. */
export type Despite = NonNullable<MergeRequestBody['despite']>;

/** A question before something is decided; it stays open with the reason when that is refused. */
export function DecisionDialog({
  title,
  text,
  confirm,
  missing = null,
  onConfirm,
  onLeave,
  asksReason = true,
  children = null,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  /** What must be filled in first; `null` where nothing. */
  readonly missing?: string | null;
  /** `despite`: errors that were shown here and are let stand. */
  readonly onConfirm: (despite?: Despite) => Promise<Said>;
  /** Whether a reason is asked here for errors that it brings; else the dialog has one of its own. */
  readonly asksReason?: boolean;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { say, waiting, refused, breaks } = useSaying(onLeave);
  const [reason, setReason] = useState('');
  const isBroken = breaks.length > 0;
  const unreasoned = isBroken && asksReason && reason.trim() === '' ? words.reasonMissing : null;
  const despite = isBroken ? { errors: breaks.map(nameOfError), reason: reason.trim() } : undefined;
  return (
    <PaneDialog
      title={title}
      onLeave={onLeave}
      buttons={
        <DialogFoot
          missing={missing ?? unreasoned}
          waiting={waiting}
          confirm={waiting ? words.deciding : isBroken ? words.broken.confirm : confirm}
          onConfirm={() => say(onConfirm(despite))}
          onCancel={onLeave}
        />
      }
    >
      <div className={styles.text}>{text}</div>
      <div className={styles.fields}>{children}</div>
      <BrokenRules breaks={breaks} reason={reason} onReason={asksReason ? setReason : undefined} />
      <Refusal trouble={refused} />
    </PaneDialog>
  );
}
