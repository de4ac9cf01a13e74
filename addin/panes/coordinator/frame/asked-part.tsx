import { makeStyles, Spinner } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { Asked } from '../../../coordination/coordinator-view.ts';
import { MessagePage } from '../../frame/message-page.tsx';
import { TroubleButton, type WaysOut } from '../../frame/trouble-button.tsx';
import { useCoordinatorWords } from '../../words/coordinator/words.ts';

const useStyles = makeStyles({ wait: { padding: '32px 16px' }, button: { marginTop: '12px' } });

/** What was asked of the service, once it is there; until then that it is being fetched, or why it cannot be. */
export function AskedPart<Answer>({
  asked,
  actions,
  children,
}: {
  readonly asked: Asked<Answer>;
  readonly actions: WaysOut;
  readonly children: (answer: Answer) => ReactNode;
}) {
  const styles = useStyles();
  const { words, say } = useCoordinatorWords();
  switch (asked.step) {
    case 'not-asked':
      return null;
    case 'asking':
      return (
        <div className={styles.wait}>
          <Spinner size="small" labelPosition="below" label={words.asking} />
        </div>
      );
    case 'here':
      return children(asked.answer);
    case 'failed':
      return (
        <MessagePage
          icon={<WarningRegular />}
          heading={say(asked.trouble.heading)}
          text={say(asked.trouble.message)}
        >
          <div className={styles.button}>
            <TroubleButton trouble={asked.trouble} actions={actions} appearance="primary" />
          </div>
        </MessagePage>
      );
  }
}
