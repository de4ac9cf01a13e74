import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { focusRing } from './focus-ring.ts';

const useStyles = makeStyles({
  pill: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '6px',
    minHeight: '26px',
    padding: '1px 8px 1px 6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  toggle: { cursor: 'pointer', ...focusRing },
  pressed: {
    borderTopColor: tokens.colorCompoundBrandStroke,
    borderRightColor: tokens.colorCompoundBrandStroke,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    boxShadow: `inset 0 0 0 1px ${tokens.colorCompoundBrandStroke}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A short fact in a round frame. */
export function Pill({ children }: { readonly children: ReactNode }) {
  return <span className={useStyles().pill}>{children}</span>;
}

/** A filter that is on or off. */
export function TogglePill({
  pressed,
  title,
  onToggle,
  children,
}: {
  readonly pressed: boolean;
  readonly title?: string;
  readonly onToggle: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      aria-pressed={pressed}
      title={title}
      className={mergeClasses(styles.pill, styles.toggle, pressed && styles.pressed)}
      onClick={onToggle}
    >
      {children}
    </button>
  );
}
