import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, type Ref, useId } from 'react';
import { wide } from './widths.ts';

const useStyles = makeStyles({
  card: {
    minWidth: 0,
    padding: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    [wide]: {
      padding: '20px',
      border: `1px solid ${tokens.colorNeutralStroke2}`,
      borderRadius: tokens.borderRadiusXLarge,
    },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '4px 12px',
    marginBottom: '8px',
  },
  heading: {
    margin: 0,
    outlineStyle: 'none',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  hint: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  beside: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginLeft: 'auto' },
});

/** A part of a page: a framed card where there is width, a section between lines in a pane. */
export function Card({
  heading,
  hint = null,
  beside = null,
  headingRef,
  className,
  children,
}: {
  readonly heading: ReactNode;
  /** Small, after the heading. */
  readonly hint?: ReactNode;
  /** At the far end of the heading's line. */
  readonly beside?: ReactNode;
  /** Lets the focus be put on the heading. */
  readonly headingRef?: Ref<HTMLHeadingElement>;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.card, className)}>
      <div className={styles.head}>
        <h2
          id={id}
          ref={headingRef}
          tabIndex={headingRef === undefined ? undefined : -1}
          className={styles.heading}
        >
          {heading}
        </h2>
        {hint === null ? null : <span className={styles.hint}>{hint}</span>}
        {beside === null ? null : <span className={styles.beside}>{beside}</span>}
      </div>
      {children}
    </section>
  );
}
