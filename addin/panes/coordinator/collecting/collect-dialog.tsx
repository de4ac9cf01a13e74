import { useState } from 'react';
import type { SavedWorkbook } from '../../../../shared/contract/workbooks.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { DialogFoot } from '../../frame/dialog-foot.tsx';
import { PaneDialog } from '../../frame/pane-dialog.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { CollectChoices, choiceKey } from './collect-choices.tsx';
import { CollectQuestion } from './collect-question.tsx';
import { CollectReceipt } from './collect-receipt.tsx';

/** Collecting one workbook: what is found in it, what the coordinator has to say of it, and the receipt. */
export function CollectDialog({
  workbook,
  view: { collecting, workbook: looked, columns },
  actions,
  onLeave,
}: {
  readonly workbook: SavedWorkbook;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const { words } = useCoordinatorWords();
  const [withdraw, setWithdraw] = useState<readonly string[]>([]);
  const [choices, setChoices] = useState<Readonly<Record<string, 'mine' | 'theirs'>>>({});
  const [fix, setFix] = useState(false);
  const { contributor, missing } = workbook;
  const report = collecting.step === 'here' ? collecting.answer : null;
  const taken = report?.outcome === 'accepted' || report?.outcome === 'unchanged' ? report : null;
  const waiting = collecting.step === 'asking';
  const undecided =
    report?.outcome === 'choose'
      ? report.choices.some((choice) => choices[choiceKey(choice)] === undefined)
      : taken === null && missing.some((actionId) => !withdraw.includes(actionId));
  const told = report?.outcome === 'choose' ? words.saved.unanswered : words.saved.stillMissing;
  return (
    <PaneDialog
      title={
        taken === null
          ? words.saved.heading(contributor)
          : taken.outcome === 'accepted'
            ? words.saved.done(contributor)
            : words.saved.unchanged(contributor)
      }
      onLeave={onLeave}
      buttons={
        <DialogFoot
          missing={undecided ? told : null}
          waiting={waiting}
          confirm={taken !== null ? words.close : waiting ? words.saved.collecting : words.saved.collect}
          onConfirm={
            taken === null ? () => actions.collect(contributor, { withdraw, choices, fix }) : onLeave
          }
          onCancel={taken === null ? onLeave : null}
        />
      }
    >
      {taken !== null ? (
        <CollectReceipt report={taken} />
      ) : report?.outcome === 'choose' ? (
        <CollectChoices
          report={report}
          columns={columns}
          chosen={choices}
          onChoose={(key, side) => setChoices({ ...choices, [key]: side })}
        />
      ) : (
        <CollectQuestion
          workbook={workbook}
          looked={looked}
          refused={report?.outcome === 'refused' ? report : null}
          withdraw={withdraw}
          onWithdraw={setWithdraw}
          fix={fix}
          onFix={setFix}
        />
      )}
      <Refusal trouble={collecting.step === 'failed' ? collecting.trouble : null} />
    </PaneDialog>
  );
}
