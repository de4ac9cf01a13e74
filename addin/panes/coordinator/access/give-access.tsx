import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { Access } from '../../../../shared/contract/access.ts';
import { type Role, roles } from '../../../../shared/log/role.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { RadioChoice } from '../../frame/radio-choice.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { FormFoot } from '../decisions/form-foot.tsx';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { ContributorBoxes } from '../frame/contributor-boxes.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '48rem' },
});

/** Giving somebody access, or changing what somebody has. */
export function GiveAccess({
  changing,
  view,
  actions,
  onDone,
}: {
  /** Whose access is changed; `null`: somebody new. */
  readonly changing: Access['accounts'][number] | null;
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
  readonly onDone: () => void;
}) {
  const styles = useStyles();
  const { words, shared } = useCoordinatorWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [account, setAccount] = useState(changing?.account ?? '');
  const [name, setName] = useState(changing?.name ?? '');
  const [role, setRole] = useState<Role>(roles.find((one) => one === changing?.role) ?? 'officer');
  const [contributors, setContributors] = useState<readonly string[]>(changing?.contributors ?? []);
  const { say, waiting, refused } = useSaying(() => {
    setAccount('');
    setName('');
    setContributors([]);
    onDone();
  });
  useEffect(() => {
    if (changing !== null) heading.current?.focus();
  }, [changing]);
  const fillsIn = role === 'officer';
  const missing =
    account.trim() === '' || name.trim() === '' || (fillsIn && contributors.length === 0)
      ? words.access.incomplete
      : null;
  return (
    <Card
      headingRef={heading}
      heading={changing === null ? words.access.give : words.access.changeOf(changing.name)}
    >
      <div className={styles.form}>
        <Field label={words.access.account} hint={words.access.accountHint} required>
          <Input
            value={account}
            maxLength={200}
            readOnly={changing !== null}
            onChange={(_event, { value }) => setAccount(value)}
          />
        </Field>
        <Field label={words.access.name} required>
          <Input value={name} maxLength={200} onChange={(_event, { value }) => setName(value)} />
        </Field>
        <RadioChoice
          label={words.access.role}
          choices={roles.map((value) => ({
            value,
            name: words.access.roles[value],
            text: words.access.roleTexts[value],
          }))}
          chosen={role}
          onChoose={setRole}
        />
        {fillsIn ? (
          <ContributorBoxes
            label={words.access.for}
            contributors={view.status.contributors}
            chosen={contributors}
            onChoose={setContributors}
          />
        ) : null}
        <FormFoot
          primary
          missing={missing}
          waiting={waiting}
          confirm={waiting ? words.deciding : words.access.confirm}
          onConfirm={() =>
            say(
              actions.decide({
                decide: 'access',
                access: {
                  account: account.trim(),
                  name: name.trim(),
                  role,
                  contributors: fillsIn ? [...contributors] : [],
                },
              }),
            )
          }
        >
          {changing === null ? null : <Button onClick={onDone}>{shared.submit.cancel}</Button>}
        </FormFoot>
        <Refusal trouble={refused} />
      </div>
    </Card>
  );
}
