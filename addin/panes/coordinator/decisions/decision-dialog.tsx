import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Said } from '../../../coordination/said.ts';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from './refusal.tsx';
import { useSaying } from './use-saying.ts';

const useStyles = makeStyles({
  text: { margin: '0 0 12px' },
  fields: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
});

/** A question before something is decided; it stays open with the reason when that is refused. */
export function DecisionDialog({
  title,
  text,
  confirm,
  missing = null,
  onConfirm,
  onLeave,
  children = null,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly confirm: string;
  /** What must be filled in first; `null` where nothing. */
  readonly missing?: string | null;
  readonly onConfirm: () => Promise<Said>;
  readonly onLeave: () => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { say, waiting, refused } = useSaying(onLeave);
  return (
    <PaneDialog
      title={title}
      onLeave={onLeave}
      buttons={
        <DialogFoot
          missing={missing}
          waiting={waiting}
          confirm={waiting ? words.deciding : confirm}
          onConfirm={() => say(onConfirm())}
          onCancel={onLeave}
        />
      }
    >
      <div className={styles.text}>{text}</div>
      <div className={styles.fields}>{children}</div>
      <Refusal trouble={refused} />
    </PaneDialog>
  );
}
