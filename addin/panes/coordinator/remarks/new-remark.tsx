import { Button, Field, Input, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '40rem' },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  missing: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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
  const missingId = useId();
  const [action, setAction] = useState('');
  const [text, setText] = useState('');
  const { say, waiting, refused } = useSaying(() => {
    setAction('');
    setText('');
  });
  const actionId = action.trim().toUpperCase();
  const said = text.trim();
  const missing = actionId === '' || said === '';
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
        <div className={styles.line}>
          <Button
            disabledFocusable={missing || waiting}
            aria-describedby={missingId}
            onClick={() => say(actions.remark(actionId, said))}
          >
            {waiting ? words.deciding : words.remarks.add}
          </Button>
          <p id={missingId} className={styles.missing}>
            {missing ? words.remarks.incomplete : null}
          </p>
        </div>
        <Refusal trouble={refused} />
      </div>
    </Card>
  );
}
