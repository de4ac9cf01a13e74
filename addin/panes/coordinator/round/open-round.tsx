import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { type RoundKind, roundKinds } from '../../../../shared/plan/definition.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { RadioChoice } from '../../frame/radio-choice.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { FormFoot } from '../decisions/form-foot.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { ContributorBoxes } from '../frame/contributor-boxes.tsx';
import { RoundColumns } from './round-columns.tsx';

const useStyles = makeStyles({
  text: { margin: 0 },
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  dates: { display: 'flex', flexWrap: 'wrap', gap: '12px', '& > *': { flex: '1 1 9rem', minWidth: 0 } },
});

/** Opening a round: its kind, which says what officers may change, its days and its contributors. */
export function OpenRound({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words, shared } = useCoordinatorWords();
  const { contributors, round } = view.status;
  const everyone = contributors.map(({ contributor }) => contributor);
  const [kind, setKind] = useState<RoundKind>('drafting');
  const [name, setName] = useState('');
  const [opens, setOpens] = useState('');
  const [deadline, setDeadline] = useState('');
  const [columns, setColumns] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<readonly string[]>(everyone);
  const { say, waiting, refused } = useSaying(() => {
    setName('');
    setOpens('');
    setDeadline('');
    setColumns(null);
  });
  const named = name.trim();
  const incomplete = named === '' || opens === '' || deadline === '' || chosen.length === 0;
  const missing = incomplete
    ? words.round.incomplete
    : deadline < opens
      ? words.round.wrongOrder
      : columns?.length === 0
        ? words.round.withoutColumns
        : null;
  if (round !== null) {
    return (
      <Card heading={words.round.open}>
        <p className={styles.text}>{words.round.firstClose}</p>
      </Card>
    );
  }
  return (
    <Card heading={words.round.open} hint={words.round.planAhead}>
      <div className={styles.form}>
        <RadioChoice
          label={words.round.kind}
          choices={roundKinds.map((value) => ({
            value,
            name: shared.header.rounds[value],
            text: words.round.kindTexts[value],
          }))}
          chosen={kind}
          onChoose={setKind}
        />
        <RoundColumns view={view} kind={kind} chosen={columns} onChoose={setColumns} />
        <Field label={words.round.name} required>
          <Input value={name} maxLength={100} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <div className={styles.dates}>
          <Field label={words.round.opens} required>
            <Input type="date" value={opens} onChange={(_event, { value }) => setOpens(value)} />
          </Field>
          <Field label={words.round.deadline} required>
            <Input type="date" value={deadline} onChange={(_event, { value }) => setDeadline(value)} />
          </Field>
        </div>
        <ContributorBoxes
          label={words.round.contributors}
          contributors={contributors}
          chosen={chosen}
          onChoose={setChosen}
        />
        <FormFoot
          primary
          missing={missing}
          waiting={waiting}
          confirm={waiting ? words.deciding : words.round.confirm}
          onConfirm={() =>
            say(
              actions.decide({
                decide: 'open-round',
                round: {
                  round: named,
                  kind,
                  opens,
                  deadline,
                  contributors: [...chosen],
                  ...(columns === null ? {} : { columns: [...columns] }),
                },
              }),
            )
          }
        />
        <Refusal trouble={refused} />
      </div>
    </Card>
  );
}
