import { makeStyles, tokens } from '@fluentui/react-components';
import { OpenRegular } from '@fluentui/react-icons/svg/open';
import { PersonSwapRegular } from '@fluentui/react-icons/svg/person-swap';
import type { CoordinatorActions } from '../../../coordination/coordinator-actions.ts';
import type { CoordinatingView } from '../../../coordination/coordinator-view.ts';
import { PaneButton } from '../../frame/pane-button.tsx';
import { PaneMenu } from '../../frame/pane-menu.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';
import { PartsList } from './parts-list.tsx';

const useStyles = makeStyles({
  who: { margin: '16px 0 4px', fontSize: tokens.fontSizeBase300 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

/** What is seldom needed: the parts that have no tab, the language, the register, signing in as someone else. */
export function CoordinatorMenu({
  view,
  actions,
}: {
  readonly view: CoordinatingView;
  readonly actions: CoordinatorActions;
}) {
  const styles = useStyles();
  const { words } = useCoordinatorWords();
  const { name, role } = view.who;
  return (
    <PaneMenu
      setLanguage={actions.setLanguage}
      again={{ label: words.frame.refresh, go: actions.refresh }}
      more={(close) => (
        <>
          <PartsList
            view={view}
            onOpen={(tab) => {
              close();
              actions.openTab(tab);
            }}
          />
          <p className={styles.who}>
            {words.frame.signedInAs} {name}, {words.frame.roles[role]}.
          </p>
          <div className={styles.buttons}>
            <PaneButton
              size="small"
              icon={<PersonSwapRegular />}
              onClick={() => {
                close();
                actions.signIn();
              }}
            >
              {words.frame.someoneElse}
            </PaneButton>
            {view.place === 'excel' ? null : (
              <PaneButton size="small" icon={<OpenRegular />} onClick={actions.openRegister}>
                {words.frame.openRegister}
              </PaneButton>
            )}
          </div>
        </>
      )}
    />
  );
}
