import { makeStyles } from '@fluentui/react-components';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({ text: { margin: '0 0 8px' }, messages: { margin: 0, paddingLeft: '20px' } });

/** What the service found beyond what the pane had shown. */
export function RefusedDialog({
  messages,
  onLeave,
}: {
  readonly messages: readonly string[];
  readonly onLeave: () => void;
}) {
  const styles = useStyles();
  const { words } = useWords();
  return (
    <PaneDialog
      title={words.refused.heading}
      onLeave={onLeave}
      buttons={
        <PaneButton appearance="primary" onClick={onLeave}>
          {words.submit.back}
        </PaneButton>
      }
    >
      <p className={styles.text}>{words.refused.text}</p>
      <ul className={styles.messages}>
        {messages.map((message) => (
          <li key={message}>{message}</li>
        ))}
      </ul>
    </PaneDialog>
  );
}
