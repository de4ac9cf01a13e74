import { makeStyles } from '@fluentui/react-components';
import { PeopleRegular } from '@fluentui/react-icons/svg/people';
import type { OfficerActions } from '../../session/officer-actions.ts';
import type { ContributorChoice } from '../../session/officer-view.ts';
import { MessagePage } from '../frame/message-page.tsx';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { PlainHeader } from '../frame/plain-header.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  choices: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
    margin: '16px 0 0',
    padding: 0,
    listStyleType: 'none',
  },
  choice: { width: '100%', justifyContent: 'flex-start', textAlign: 'start' },
});

/** The workbook does not tell whose it is, and the officer fills in for more than one contributor. */
export function ContributorPane({
  contributors,
  actions,
}: {
  readonly contributors: readonly ContributorChoice[];
  readonly actions: OfficerActions;
}) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <PaneFrame head={<PlainHeader />} foot={null}>
      <MessagePage icon={<PeopleRegular />} heading={words.contributor.heading} text={words.contributor.text}>
        <ul className={styles.choices}>
          {contributors.map(({ code, name }) => (
            <li key={code}>
              <PaneButton className={styles.choice} onClick={() => actions.chooseContributor(code)}>
                {code} · {name}
              </PaneButton>
            </li>
          ))}
        </ul>
      </MessagePage>
    </PaneFrame>
  );
}
