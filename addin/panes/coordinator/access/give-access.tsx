import { Button, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, useState } from 'react';
import type { Access } from '../../../../shared/contract/access.ts';
import { type Role, roles } from '../../../../shared/log/role.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { Refusal } from '../decisions/refusal.tsx';
import { useSaying } from '../decisions/use-saying.ts';
import { ContributorBoxes } from '../frame/contributor-boxes.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '12px', maxWidth: '48rem' },
  // Fluent greys the label of what is not ticked, which looks as if it could not be.
  label: { color: tokens.colorNeutralForeground1 },
  text: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  missing: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
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
  const { words } = useCoordinatorWords();
  const missingId = useId();
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
        <Field label={words.access.role}>
          <RadioGroup
            value={role}
            onChange={(_event, { value }) => {
              const picked = roles.find((one) => one === value);
              if (picked !== undefined) setRole(picked);
            }}
          >
            {roles.map((one) => (
              <Radio
                key={one}
                value={one}
                label={
                  <>
                    <span className={styles.label}>{words.access.roles[one]}</span>
                    <span className={styles.text}>{words.access.roleTexts[one]}</span>
                  </>
                }
              />
            ))}
          </RadioGroup>
        </Field>
        {fillsIn ? (
          <ContributorBoxes
            label={words.access.for}
            contributors={view.status.contributors}
            chosen={contributors}
            onChoose={setContributors}
          />
        ) : null}
        <div>
          <div className={styles.buttons}>
            <Button
              appearance="primary"
              disabledFocusable={missing !== null || waiting}
              aria-describedby={missingId}
              onClick={() =>
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
              {waiting ? words.deciding : words.access.confirm}
            </Button>
            {changing === null ? null : <Button onClick={onDone}>{words.cancel}</Button>}
          </div>
          <p id={missingId} className={styles.missing}>
            {missing}
          </p>
        </div>
        <Refusal trouble={refused} />
      </div>
    </Card>
  );
}
