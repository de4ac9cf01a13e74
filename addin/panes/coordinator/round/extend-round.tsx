import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { StatusReport } from '../../../../shared/contract/status.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';

/** Asks for the later last day of a round that goes on. */
export function ExtendRound({
  round,
  actions,
  onLeave,
}: {
  readonly round: NonNullable<StatusReport['round']>;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const { words } = useCoordinatorWords();
  const { longDay } = useDates();
  const [deadline, setDeadline] = useState('');
  return (
    <DecisionDialog
      title={words.round.extendHeading}
      text={words.round.extendText}
      confirm={words.round.extendConfirm}
      missing={deadline > round.deadline ? null : words.round.notLater(longDay(round.deadline))}
      onConfirm={() => actions.decide({ decide: 'extend-round', round: round.name, deadline })}
      onLeave={onLeave}
    >
      <Field label={words.round.extendTo} required>
        <Input type="date" value={deadline} onChange={(_event, { value }) => setDeadline(value)} />
      </Field>
    </DecisionDialog>
  );
}
