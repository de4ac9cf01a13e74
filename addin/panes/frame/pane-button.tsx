import { Button, type ButtonProps, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useAppearance } from '../theme/themed.tsx';

const useStyles = makeStyles({
  wrapping: { minWidth: 0, maxWidth: '100%' },
  // A contrast theme has no fill to fade: there a dashed border says that the button does nothing yet.
  dashed: { border: `1px dashed ${tokens.colorNeutralForegroundDisabled}` },
});

interface PaneButtonProps extends Pick<ButtonProps, 'appearance' | 'size' | 'icon' | 'iconPosition'> {
  /** Cannot be used yet. It stays in the keyboard's order, so that its reason is read. */
  readonly unavailable?: boolean;
  readonly className?: string | undefined;
  readonly tabIndex?: number;
  readonly 'aria-describedby'?: string;
  /** Fluent's mark of what gets the focus back when a dialog closes. */
  readonly 'data-tabster'?: string | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that wraps its label in a narrow pane. */
export function PaneButton({ unavailable = false, className, ...button }: PaneButtonProps) {
  const styles = useStyles();
  const contrast = useAppearance() === 'high-contrast';
  return (
    <Button
      as="button"
      {...button}
      disabledFocusable={unavailable}
      className={mergeClasses(styles.wrapping, unavailable && contrast && styles.dashed, className)}
    />
  );
}
