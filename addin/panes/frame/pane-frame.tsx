import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  frame: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    height: '100vh',
    minWidth: 0,
    overflow: 'hidden',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    // Head, work and foot share a low window badly: there everything scrolls as one page.
    '@media (max-height: 30em)': { height: 'auto', minHeight: '100vh', overflow: 'visible' },
  },
  work: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    '& > *': { flexShrink: 0 },
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-height: 30em)': { overflowY: 'visible' },
  },
  afterTabs: { borderTopStyle: 'none' },
  foot: { flexShrink: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: '12px 16px' },
});

/** The pane's three parts, in reading order: what it is about, the work (which scrolls), the next step. */
export function PaneFrame({
  head,
  foot,
  belowTabs = false,
  children,
}: {
  readonly head: ReactNode;
  readonly foot: ReactNode;
  readonly belowTabs?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <header>{head}</header>
      <main className={belowTabs ? `${styles.work} ${styles.afterTabs}` : styles.work}>{children}</main>
      {foot === null ? null : <footer className={styles.foot}>{foot}</footer>}
    </div>
  );
}
