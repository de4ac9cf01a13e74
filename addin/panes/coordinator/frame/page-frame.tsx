import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { PaneFrame } from '../../frame/pane-frame.tsx';
import { wide } from '../../frame/widths.ts';

const useStyles = makeStyles({
  ground: {
    flexGrow: 1,
    backgroundColor: tokens.colorNeutralBackground1,
    [wide]: { backgroundColor: tokens.colorNeutralBackground2 },
  },
  page: {
    display: 'flex',
    flexDirection: 'column',
    boxSizing: 'border-box',
    minWidth: 0,
    maxWidth: '84rem',
    margin: '0 auto',
    [wide]: { padding: '24px 32px 32px' },
  },
});

/** The frame of a pane, with a page's margins and ground where there is width. */
export function PageFrame({
  head,
  notices,
  foot,
  children,
}: {
  readonly head: ReactNode;
  /** What is amiss, over the whole width. */
  readonly notices: ReactNode;
  readonly foot: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <PaneFrame belowTabs head={head} foot={foot}>
      {notices}
      <div className={styles.ground}>
        <div className={styles.page}>{children}</div>
      </div>
    </PaneFrame>
  );
}
