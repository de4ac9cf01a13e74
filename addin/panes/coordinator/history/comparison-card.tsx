import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { RegisterChanges } from '../../../../shared/contract/register-changes.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { AskedPart } from '../frame/asked-part.tsx';
import { ChangesTable } from '../preview/changes-table.tsx';
import { countsInWords } from '../preview/counts-in-words.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: '12px', marginBottom: '12px' },
  field: { flex: '1 1 14rem', minWidth: 0, maxWidth: '20rem' },
  between: { margin: '0 0 8px', fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface ComparisonCardProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** What changed between two merges or approved versions. */
export function ComparisonCard({ view, actions }: ComparisonCardProps) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const { approvals, register } = view.status;
  if (register === null) return null;
  const stands = [
    ...approvals.map(({ version }) => ({ name: version, words: words.history.versionName(version) })),
    ...mergesIn(view).map((merge) => ({ name: String(merge), words: words.history.mergeName(merge) })),
  ];
  const options = stands.map((stand) => (
    <option key={stand.words} value={stand.name}>
      {stand.words}
    </option>
  ));
  return (
    <Card heading={words.history.compare} hint={words.history.compareText}>
      <div className={styles.form}>
        <Field className={styles.field} label={words.history.from}>
          <Select value={from} onChange={(_event, { value }) => setFrom(value)}>
            <option value="" />
            {options}
          </Select>
        </Field>
        <Field className={styles.field} label={words.history.to}>
          <Select value={to} onChange={(_event, { value }) => setTo(value)}>
            <option value="">{words.history.latest}</option>
            {options}
          </Select>
        </Field>
        <Button
          disabledFocusable={from === ''}
          onClick={() => (to === '' ? actions.compare(from) : actions.compare(from, to))}
        >
          {words.history.show}
        </Button>
      </div>
      <AskedPart asked={view.comparison} actions={actions}>
        {(changes) => <Comparison changes={changes} view={view} />}
      </AskedPart>
    </Card>
  );
}

/** The merges that the history names, newest first. */
function mergesIn({ history, status }: CoordinatingView): readonly number[] {
  const named = history.step === 'here' ? history.answer.entries.flatMap(({ merge }) => merge ?? []) : [];
  return named.length > 0 || status.register === null ? named : [status.register.sequence];
}

function Comparison({
  changes,
  view,
}: {
  readonly changes: RegisterChanges;
  readonly view: CoordinatingView;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { shown, more } = useShownPart(changes.changes);
  const name = ({ merge, version }: RegisterChanges['from']) =>
    version === null ? words.history.mergeName(merge) : words.history.versionName(version);
  const counts = countsInWords(changes.counts, words);
  const between = words.history.between(name(changes.from), name(changes.to));
  return (
    <div aria-live="polite">
      <p className={styles.between}>
        {between}
        <span className={styles.counts}>{counts === '' ? words.history.same : counts}</span>
      </p>
      {changes.changes.length === 0 ? null : <ChangesTable changes={shown} view={view} label={between} />}
      {more}
      {changes.changes.length < changes.changesInAll ? (
        <p>{words.preview.notAll(changes.changes.length, changes.changesInAll)}</p>
      ) : null}
    </div>
  );
}
