import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { useWords } from '../words/words.ts';
import { PaneButton } from './pane-button.tsx';

const useStyles = makeStyles({
  missing: {
    flexBasis: '100%',
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The foot of a dialog that asks something: going on waits for every answer, leaving never does. */
export function DialogFoot({
  missing,
  waiting = false,
  confirm,
  onConfirm,
  onCancel,
}: {
  /** What must be answered or filled in first; `null` where nothing. */
  readonly missing: string | null;
  /** It goes on already. */
  readonly waiting?: boolean;
  /** What follows, as the button says it. */
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** `null`: there is nothing left to cancel. */
  readonly onCancel: (() => void) | null;
}) {
  const styles = useStyles();
  const { words } = useWords();
  const missingId = useId();
  return (
    <>
      {missing === null ? null : (
        <p id={missingId} className={styles.missing}>
          {missing}
        </p>
      )}
      <PaneButton
        appearance="primary"
        unavailable={missing !== null || waiting}
        aria-describedby={missingId}
        onClick={onConfirm}
      >
        {confirm}
      </PaneButton>
      {onCancel === null ? null : <PaneButton onClick={onCancel}>{words.submit.cancel}</PaneButton>}
    </>
  );
}
