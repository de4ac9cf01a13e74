import { Field, Textarea } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Said } from '../../../coordination/said.ts';
import { DecisionDialog } from './decision-dialog.tsx';

/** A question that asks for a text: a reason, or what to say to a domain. */
export function TextDialog({
  title,
  text,
  label,
  hint,
  start = '',
  missing,
  confirm,
  onConfirm,
  onLeave,
}: {
  readonly title: string;
  readonly text: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly start?: string;
  /** Why it cannot be sent while the text is empty. */
  readonly missing: string;
  readonly confirm: string;
  /** `errors`: those that it brings into the register, and that the text says why they may stand. */
  readonly onConfirm: (text: string, errors?: readonly string[]) => Promise<Said>;
  readonly onLeave: () => void;
}) {
  const [typed, setTyped] = useState(start);
  const trimmed = typed.trim();
  return (
    <DecisionDialog
      title={title}
      text={text}
      confirm={confirm}
      missing={trimmed === '' ? missing : null}
      asksReason={false}
      onConfirm={(despite) => onConfirm(trimmed, despite?.errors)}
      onLeave={onLeave}
    >
      <Field label={label} hint={hint} required>
        <Textarea
          value={typed}
          maxLength={2000}
          resize="vertical"
          onChange={(_event, { value }) => setTyped(value)}
        />
      </Field>
    </DecisionDialog>
  );
}
