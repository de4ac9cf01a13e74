import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { FormFoot } from '../decisions/form-foot.tsx';
import { headerOf } from '../frame/header-of.ts';
import { type Erasable, EraseDialog } from './erase-dialog.tsx';
import { ErasureTold } from './erasure-told.tsx';
import { TraceSteps } from './trace-steps.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: '12px' },
  field: { flex: '1 1 9rem', minWidth: 0 },
  button: { flexBasis: '100%' },
  found: { margin: '12px 0 0', fontWeight: tokens.fontWeightSemibold },
  now: { margin: 0 },
});

/** Asks of which submission, workbook and person a value comes; from there it can be erased. */
export function TraceCard({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, shared, say } = useCoordinatorWords();
  const [action, setAction] = useState('');
  const [column, setColumn] = useState('');
  const [erasing, setErasing] = useState<Erasable | null>(null);
  const { trace } = view;
  const actionId = action.trim().toUpperCase();
  const found = trace.step === 'here' ? trace.answer : null;
  return (
    <Card heading={words.history.trace} hint={words.history.traceText}>
      <div className={styles.form}>
        <Field className={styles.field} label={words.action} hint={words.remarks.actionHint}>
          <Input value={action} maxLength={20} onChange={(_event, { value }) => setAction(value)} />
        </Field>
        <Field className={styles.field} label={words.column}>
          <Select value={column} onChange={(_event, { value }) => setColumn(value)}>
            <option value="" />
            {view.columns.map(({ field, header }) => (
              <option key={field} value={field}>
                {say(header)}
              </option>
            ))}
          </Select>
        </Field>
        <div className={styles.button}>
          <FormFoot
            missing={actionId === '' || column === '' ? words.history.incomplete : null}
            confirm={words.history.find}
            onConfirm={() => actions.traceCell(actionId, column)}
          />
        </div>
      </div>
      <div aria-live="polite">
        {found === null ? null : (
          <>
            <p className={styles.found}>
              {say(headerOf(view, found.column))} · {found.actionId}
            </p>
            <p className={styles.now}>
              {words.history.now(found.value === '' ? shared.row.empty : found.value)}
            </p>
          </>
        )}
        <TraceSteps
          trace={trace}
          onErase={
            view.may.decide && found !== null
              ? ({ entry, value }) =>
                  setErasing({ actionId: found.actionId, column: found.column, entry, value })
              : null
          }
        />
      </div>
      <ErasureTold erasure={view.erasure} />
      {erasing === null ? null : (
        <EraseDialog erasable={erasing} view={view} actions={actions} onLeave={() => setErasing(null)} />
      )}
    </Card>
  );
}
