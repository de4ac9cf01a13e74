import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ObjectiveView } from '../../session/officer-view.ts';
import { useDialogStyles } from '../frame/dialog-styles.ts';
import { PaneButton } from '../frame/pane-button.tsx';
import { useWords } from '../words/words.ts';

const useStyles = makeStyles({
  list: { margin: 0 },
  code: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: '0 0 12px' },
});

/** The objectives as the Government set them, word for word. */
export function ObjectiveTexts({
  objectives,
  open,
  onClose,
}: {
  readonly objectives: readonly ObjectiveView[];
  readonly open: boolean;
  readonly onClose: () => void;
}) {
  const dialog = useDialogStyles();
  const styles = useStyles();
  const { words, say } = useWords();
  return (
    <Dialog open={open} onOpenChange={onClose}>
      <DialogSurface className={dialog.surface}>
        <DialogBody className={dialog.body}>
          <DialogTitle className={dialog.title}>{words.coverage.textsHeading}</DialogTitle>
          <DialogContent className={dialog.content} tabIndex={0}>
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
          </DialogContent>
          <DialogActions className={dialog.actions}>
            <PaneButton appearance="primary" onClick={onClose}>
              {words.coverage.close}
            </PaneButton>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
