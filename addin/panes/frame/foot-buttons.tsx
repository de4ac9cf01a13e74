import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  reason: {
    display: 'flex',
    columnGap: '8px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, fontSize: '16px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', '& > *': { flexGrow: 1 } },
});

/** The buttons at the pane's foot, below the reason why the first cannot be used (where it cannot). */
export function FootButtons({
  reason,
  reasonId,
  icon,
  children,
}: {
  readonly reason?: string | null;
  readonly reasonId?: string;
  readonly icon?: ReactElement;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <>
      {reason === undefined || reason === null ? null : (
        <p className={styles.reason} id={reasonId}>
          <span className={styles.icon} aria-hidden>
            {icon}
          </span>
          {reason}
        </p>
      )}
      <div className={styles.buttons}>{children}</div>
    </>
  );
}
