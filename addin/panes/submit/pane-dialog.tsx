import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useDialogStyles } from '../frame/dialog-styles.ts';

/** A question that must be answered before submitting goes on; Escape goes back to the sheet. */
export function PaneDialog({
  title,
  onLeave,
  buttons,
  children,
}: {
  readonly title: string;
  readonly onLeave: () => void;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useDialogStyles();
  return (
    <Dialog open onOpenChange={onLeave}>
      <DialogSurface className={styles.surface}>
        <DialogBody className={styles.body}>
          <DialogTitle className={styles.title}>{title}</DialogTitle>
          <DialogContent className={styles.content}>{children}</DialogContent>
          <DialogActions className={styles.actions}>{buttons}</DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
