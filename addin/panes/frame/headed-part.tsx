import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '0 8px',
    padding: '12px 16px 4px',
  },
  // Parts that ask for different things stand apart more than parts of one list.
  band: {
    padding: '8px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** A part of a pane's list: its heading, and at the line's far end what it means. */
export function HeadedPart({
  heading,
  hint,
  band = false,
  children,
}: {
  readonly heading: string;
  readonly hint: string;
  /** The heading stands on a band of its own. */
  readonly band?: boolean;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <div className={mergeClasses(styles.head, band && styles.band)}>
        <h2 id={id} className={styles.heading}>
          {heading}
        </h2>
        <span className={styles.hint}>{hint}</span>
      </div>
      {children}
    </section>
  );
}
