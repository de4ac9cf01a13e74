import { makeStyles, tokens } from '@fluentui/react-components';
import type { ObjectiveView } from '../../session/officer-view.ts';
import { PaneButton } from '../frame/pane-button.tsx';
import { PaneDialog } from '../frame/pane-dialog.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  list: { margin: 0 },
  code: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 12px' },
});

/** The objectives as the Government set them, word for word. */
export function ObjectiveTexts({
  objectives,
  onClose,
}: {
  readonly objectives: readonly ObjectiveView[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { words, say } = useWords();
  return (
    <PaneDialog
      reading
      title={words.coverage.textsHeading}
      onLeave={onClose}
      buttons={
        <PaneButton appearance="primary" onClick={onClose}>
          {words.coverage.close}
        </PaneButton>
      }
    >
      <dl className={styles.list}>
        {objectives.map(({ code, short, text }) => (
          <div key={code}>
            <dt className={styles.code}>{short === null ? code : `${code} · ${say(short)}`}</dt>
            <dd className={styles.text} lang="nl">
              {text}
            </dd>
          </div>
        ))}
      </dl>
    </PaneDialog>
  );
}
