import { Button, makeStyles, tokens, useRestoreFocusTarget } from '@fluentui/react-components';
import { useState } from 'react';
import type { Access } from '../../../../shared/contract/access.ts';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { Card } from '../../frame/card.tsx';
import { StackingRow, StackingTable } from '../../frame/stacking-table.tsx';
import { useShownPart } from '../../frame/use-shown-part.tsx';
import { narrow, wide } from '../../frame/widths.ts';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { useDates } from '../../words/use-dates.ts';
import { DecisionDialog } from '../decisions/decision-dialog.tsx';
import { AskedPart } from '../frame/asked-part.tsx';
import { PageHeading } from '../frame/page-heading.tsx';
import { GiveAccess } from './give-access.tsx';

type Account = Access['accounts'][number];

const useStyles = makeStyles({
  parts: { display: 'flex', flexDirection: 'column', [wide]: { rowGap: '16px', marginTop: '16px' } },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  account: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  // In a pane whoever has none has no line for it.
  contributors: { [narrow]: { '&:empty': { display: 'none' } } },
  by: { [narrow]: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 } },
  stepsHead: { [wide]: { '&&': { textAlign: 'end', paddingRight: 0 } } },
  steps: { [wide]: { '&&': { paddingRight: 0 } } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '6px', [wide]: { justifyContent: 'flex-end' } },
  none: { margin: 0 },
});

interface AccessTabProps {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}

/** Who may see the plan or work on it; given, changed and taken away here. */
export function AccessTab({ view, actions }: AccessTabProps) {
  return (
    <AskedPart asked={view.access} actions={actions}>
      {(access) => <AccessList access={access} view={view} actions={actions} />}
    </AskedPart>
  );
}

function AccessList({ access, view, actions }: AccessTabProps & { readonly access: Access }) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { numericDate } = useDates();
  const focusComesBack = useRestoreFocusTarget();
  const [changing, setChanging] = useState<Account | null>(null);
  const [taking, setTaking] = useState<Account | null>(null);
  const { shown, more } = useShownPart(access.accounts);
  const { heads } = words.access;
  return (
    <>
      <PageHeading heading={words.tabs.access}>{words.access.text}</PageHeading>
      <div className={styles.parts}>
        <Card heading={words.access.list} hint={String(access.accounts.length)}>
          {access.accounts.length === 0 ? (
            <p className={styles.none}>{words.access.none}</p>
          ) : (
            <StackingTable
              label={words.access.list}
              headings={[
                { name: heads.name },
                { name: heads.role },
                { name: heads.contributors },
                { name: heads.by },
                { name: heads.steps, className: styles.stepsHead },
              ]}
            >
              {shown.map((account) => (
                <StackingRow key={account.account}>
                  <th scope="row">
                    <span className={styles.name}>{account.name}</span>
                    <span className={styles.account}>{account.account}</span>
                  </th>
                  <td>{words.access.roles[account.role]}</td>
                  <td className={styles.contributors}>{account.contributors.join(', ')}</td>
                  <td className={styles.by}>
                    {account.by}, {numericDate(account.at)}
                  </td>
                  <td className={styles.steps}>
                    {view.may.decide ? (
                      <div className={styles.buttons}>
                        <Button
                          size="small"
                          aria-label={words.access.changeOf(account.name)}
                          onClick={() => setChanging(account)}
                        >
                          {words.access.change}
                        </Button>
                        {account.role === 'none' ? null : (
                          <Button
                            {...focusComesBack}
                            size="small"
                            appearance="subtle"
                            aria-label={words.access.takeOf(account.name)}
                            onClick={() => setTaking(account)}
                          >
                            {words.access.take}
                          </Button>
                        )}
                      </div>
                    ) : null}
                  </td>
                </StackingRow>
              ))}
            </StackingTable>
          )}
          {more}
        </Card>
        {view.may.decide ? (
          <GiveAccess
            key={changing?.account ?? ''}
            changing={changing}
            view={view}
            actions={actions}
            onDone={() => setChanging(null)}
          />
        ) : null}
      </div>
      {taking === null ? null : (
        <DecisionDialog
          title={words.access.takeHeading(taking.name)}
          text={words.access.takeText}
          confirm={words.access.take}
          onConfirm={() => {
            const { account, name } = taking;
            return actions.decide({
              decide: 'access',
              access: { account, name, role: 'none', contributors: [] },
            });
          }}
          onLeave={() => setTaking(null)}
        />
      )}
    </>
  );
}
