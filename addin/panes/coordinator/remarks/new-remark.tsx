import { Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { FormFoot } from '../decisions/form-foot.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '40rem' },
});

/** A remark on any action. */
export function NewRemark({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const [action, setAction] = useState('');
  const [text, setText] = useState('');
  const { say, waiting, refused } = useSaying(() => {
    setAction('');
    setText('');
  });
  const actionId = action.trim().toUpperCase();
  const said = text.trim();
  return (
    <Card heading={words.remarks.new} hint={words.remarks.newText}>
      <div className={styles.form}>
        <Field label={words.action} hint={view.titles.get(actionId) ?? words.remarks.actionHint}>
          <Input value={action} maxLength={20} onChange={(_event, { value }) => setAction(value)} />
        </Field>
        <Field label={words.remarks.text}>
          <Textarea
            value={text}
            maxLength={2000}
            resize="vertical"
            onChange={(_event, { value }) => setText(value)}
          />
        </Field>
        <FormFoot
          missing={actionId === '' || said === '' ? words.remarks.incomplete : null}
          waiting={waiting}
          confirm={waiting ? words.deciding : words.remarks.add}
          onConfirm={() => say(actions.remark(actionId, said))}
        />
        <Refusal trouble={refused} />
      </div>
    </Card>
  );
}
