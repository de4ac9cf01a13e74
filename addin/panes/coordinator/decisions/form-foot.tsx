import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  missing: { margin: '4px 0 0', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** The button of a form on a page, and below it what must be filled in first. */
export function FormFoot({
  missing,
  waiting = false,
  primary = false,
  confirm,
  onConfirm,
  children = null,
}: {
  /** `null` where nothing. */
  readonly missing: string | null;
  readonly waiting?: boolean;
  readonly primary?: boolean;
  readonly confirm: string;
  readonly onConfirm: () => void;
  /** Beside the button. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const missingId = useId();
  return (
    <div>
      <div className={styles.buttons}>
        <Button
          appearance={primary ? 'primary' : 'secondary'}
          disabledFocusable={missing !== null || waiting}
          aria-describedby={missingId}
          onClick={onConfirm}
        >
          {confirm}
        </Button>
        {children}
      </div>
      <p id={missingId} className={styles.missing}>
        {missing}
      </p>
    </div>
  );
}
