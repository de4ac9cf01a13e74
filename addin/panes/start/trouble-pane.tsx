import { makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { ReactNode } from 'react';
import type { Trouble } from '../../session/trouble.ts';
import { FootButtons } from '../frame/foot-buttons.tsx';
import { MessagePage } from '../frame/message-page.tsx';
import { PaneFrame } from '../frame/pane-frame.tsx';
import { TroubleButton, type WaysOut } from '../frame/trouble-button.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  reference: {
    margin: '12px 0 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Nothing can go on until this is mended: what it is, that nothing is lost, and the one step out. */
export function TroublePane({
  head,
  trouble,
  actions,
}: {
  readonly head: ReactNode;
  readonly trouble: Trouble;
  readonly actions: WaysOut;
}) {
  const styles = useStyles();
  const { words, say } = useWords();
  return (
    <PaneFrame
      head={head}
      foot={
        trouble.step === 'none' ? null : (
          <FootButtons>
            <TroubleButton trouble={trouble} actions={actions} appearance="primary" />
          </FootButtons>
        )
      }
    >
      <MessagePage icon={<WarningRegular />} heading={say(trouble.heading)} text={say(trouble.message)}>
        {trouble.reference === null ? null : (
          <p className={styles.reference}>{words.trouble.reference(trouble.reference)}</p>
        )}
      </MessagePage>
    </PaneFrame>
  );
}
