import {
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // A sheet at the pane's foot, as wide as a narrow pane leaves, scrolling inside.
  surface: {
    width: 'calc(100% - 20px)',
    maxWidth: '480px',
    maxHeight: 'calc(100vh - 20px)',
    margin: 'auto auto 10px',
    padding: '18px',
    boxSizing: 'border-box',
    overflowWrap: 'anywhere',
  },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', maxHeight: 'calc(100vh - 56px)' },
  title: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  content: { minHeight: '6rem', flexShrink: 1, flexGrow: 1, padding: '0 2px' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px', '& > *': { flexGrow: 1 } },
});

/** A dialog over the pane; Escape leaves it. `reading`: nothing in it takes the focus, so its text does. */
export function PaneDialog({
  title,
  onLeave,
  buttons,
  reading = false,
  children,
}: {
  readonly title: string;
  readonly onLeave: () => void;
  readonly buttons: ReactNode;
  readonly reading?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={onLeave}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content} {...(reading ? { tabIndex: 0 } : {})}>
            {children}
          </DialogContent>
          <div className={styles.buttons}>{buttons}</div>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
