import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { narrow, wide } from '../../frame/widths.ts';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 12px',
    padding: '16px 16px 0',
    [wide]: { padding: 0 },
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    [wide]: { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  },
  text: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    [narrow]: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  },
});

/** What a part is called, and in one sentence what it is. */
export function PageHeading({
  heading,
  children = null,
}: {
  readonly heading: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.line}>
      <h2 className={styles.heading}>{heading}</h2>
      {children === null ? null : <p className={styles.text}>{children}</p>}
    </div>
  );
}
