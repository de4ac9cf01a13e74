import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

const useStyles = makeStyles({
  page: { padding: '20px 16px' },
  circle: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    width: '48px',
    height: '48px',
    marginBottom: '16px',
    borderRadius: tokens.borderRadiusCircular,
    fontSize: '24px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  fine: {
    color: tokens.colorStatusSuccessForeground1,
    backgroundColor: tokens.colorStatusSuccessBackground1,
  },
  heading: {
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** One heading, one sentence, facts that reassure: a pane that has nothing to list, or cannot go on. */
export function MessagePage({
  icon,
  heading,
  text,
  fine = false,
  children,
}: {
  readonly icon: ReactElement;
  readonly heading: string;
  readonly text: string;
  readonly fine?: boolean;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <section className={styles.page}>
      <div className={mergeClasses(styles.circle, fine && styles.fine)} aria-hidden>
        {icon}
      </div>
      <h2 className={styles.heading}>{heading}</h2>
      <p className={styles.text}>{text}</p>
      {children}
    </section>
  );
}
