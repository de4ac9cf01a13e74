import { useState } from 'react';
import type { FindingJson } from '../../../../shared/contract/finding-json.ts';
import { nameOfError } from '../../../../shared/contract/finding-json.ts';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { BrokenRules } from './broken-rules.tsx';
import type { Despite } from './decision-dialog.tsx';

/** Errors that a decision of one click would bring into the register: it goes on with a reason alone. */
export function DespiteDialog({
  breaks,
  waiting,
  onConfirm,
  onLeave,
}: {
  readonly breaks: readonly FindingJson[];
  readonly waiting: boolean;
  readonly onConfirm: (despite: Despite) => void;
  readonly onLeave: () => void;
}) {
  const { words } = useCoordinatorWords();
  const [reason, setReason] = useState('');
  const typed = reason.trim();
  return (
    <PaneDialog
      title={words.broken.title}
      onLeave={onLeave}
      buttons={
        <DialogFoot
          missing={typed === '' ? words.reasonMissing : null}
          waiting={waiting}
          confirm={waiting ? words.deciding : words.broken.confirm}
          onConfirm={() => onConfirm({ errors: breaks.map(nameOfError), reason: typed })}
          onCancel={onLeave}
        />
      }
    >
      <BrokenRules breaks={breaks} reason={reason} onReason={setReason} />
    </PaneDialog>
  );
}
