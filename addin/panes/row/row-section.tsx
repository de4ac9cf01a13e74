import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  section: { padding: '12px 16px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottomStyle: 'none' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: '2px 8px', marginBottom: '6px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A part of the row's tab: its heading, what stands small beside it, and its content. */
export function RowSection({
  before = null,
  heading,
  aside,
  last = false,
  children,
}: {
  readonly before?: ReactNode;
  readonly heading: string;
  readonly aside: ReactNode;
  readonly last?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={mergeClasses(styles.section, last && styles.last)}>
      <div className={styles.head}>
        {before}
        <h2 className={styles.heading}>{heading}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
