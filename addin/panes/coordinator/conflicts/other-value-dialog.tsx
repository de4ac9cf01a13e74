import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { headerOf } from '../frame/header-of.ts';

/** Beyond this one line is too short to read what is typed. */
const lineAtMost = 60;

/** A value that neither side gave: chosen where the column has a list, else typed. */
export function OtherValueDialog({
  actionId,
  column,
  start,
  view,
  actions,
  onLeave,
}: {
  readonly actionId: string;
  readonly column: string;
  /** What stands in the register now. */
  readonly start: string;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onLeave: () => void;
}) {
  const { words, say } = useCoordinatorWords();
  const options = view.columns.find(({ field }) => field === column)?.options ?? [];
  const [text, setText] = useState(start);
  const known = options.includes(text);
  return (
    <DecisionDialog
      title={words.conflicts.otherHeading(say(headerOf(view, column)), actionId)}
      text={words.conflicts.otherHint}
      confirm={words.conflicts.otherConfirm}
      missing={text.trim() === '' ? words.conflicts.otherMissing : null}
      onConfirm={(despite) =>
        actions.decide({
          decide: 'conflict',
          actionId,
          field: column,
          choice: { take: 'value', text: text.trim() },
          ...(despite === undefined ? {} : { despite: despite.errors, reason: despite.reason }),
        })
      }
      onLeave={onLeave}
    >
      {options.length === 0 ? null : (
        <Field label={words.conflicts.choose}>
          <Select value={known ? text : ''} onChange={(_event, { value }) => setText(value)}>
            <option value="" />
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={words.conflicts.otherLabel} required>
        {start.length > lineAtMost ? (
          <Textarea value={text} resize="vertical" onChange={(_event, { value }) => setText(value)} />
        ) : (
          <Input value={text} onChange={(_event, { value }) => setText(value)} />
        )}
      </Field>
    </DecisionDialog>
  );
}
